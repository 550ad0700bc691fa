package org.horarium.command.booking;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.NewStreams;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.stereotype.Component;

/**
 * Opens the days that a decision writes to. All of them are locked in the order of their ids before the first is read,
 * so that two decisions never wait for each other crosswise: an appointment, which must be read to know its days, comes
 * before all of them ({@code appointment-…}, {@code calendar-…}, {@code patient-calendar-…}).
 */
@Component
class Calendars {

    private final NewStreams streams;
    private final Repository<DoctorCalendar> doctorDays;
    private final Repository<PatientCalendar> patientDays;

    Calendars(NewStreams streams, Repository<DoctorCalendar> doctorDays, Repository<PatientCalendar> patientDays) {
        this.streams = streams;
        this.doctorDays = doctorDays;
        this.patientDays = patientDays;
    }

    /** Days on which something is to be promised; often the first thing on them. */
    OpenDays open(Days perhapsNew) {
        return open(perhapsNew, Days.NONE);
    }

    /** Days on which something is to be promised, and days that something is known to be promised on. */
    OpenDays open(Days perhapsNew, Days old) {
        streams.lock(Stream.concat(perhapsNew.ids(), old.ids()));
        Days others = perhapsNew.without(old);
        Map<CalendarId, Aggregate<DoctorCalendar>> doctors = new HashMap<>();
        others.doctors().forEach(id -> doctors.put(id, streams.open(doctorDays, id, () -> new DoctorCalendar(id))));
        old.doctors().forEach(id -> doctors.put(id, streams.openOld(doctorDays, id, () -> new DoctorCalendar(id))));
        Map<PatientCalendarId, Aggregate<PatientCalendar>> patients = new HashMap<>();
        others.patients().forEach(id -> patients.put(id, streams.open(patientDays, id, () -> new PatientCalendar(id))));
        old.patients().forEach(id -> patients.put(id, streams.openOld(patientDays, id, () -> new PatientCalendar(id))));
        return new OpenDays(doctors, patients);
    }

    static Stream<CalendarId> days(DoctorId doctor, TimeSlot claimed) {
        return claimed.utcDates().stream().map(date -> new CalendarId(doctor, date));
    }

    static Stream<PatientCalendarId> days(PatientId patient, TimeSlot visit) {
        return visit.utcDates().stream().map(date -> new PatientCalendarId(patient, date));
    }
}
