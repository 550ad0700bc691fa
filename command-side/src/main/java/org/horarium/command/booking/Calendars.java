package org.horarium.command.booking;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Streams;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.stereotype.Component;

/**
 * Opens the days that a decision writes to, always in the order of their ids (an appointment's comes before all of
 * them), so that two decisions never wait for each other crosswise.
 */
@Component
class Calendars {

    private final Repository<DoctorCalendar> doctorDays;
    private final Repository<PatientCalendar> patientDays;

    Calendars(Repository<DoctorCalendar> doctorDays, Repository<PatientCalendar> patientDays) {
        this.doctorDays = doctorDays;
        this.patientDays = patientDays;
    }

    OpenDays open(Stream<CalendarId> doctors, Stream<PatientCalendarId> patients) {
        SortedMap<CalendarId, Aggregate<DoctorCalendar>> ofDoctors = inOrder();
        doctors.distinct()
                .sorted(Comparator.comparing(CalendarId::toString))
                .forEach(id -> ofDoctors.put(id, Streams.open(doctorDays, id, () -> new DoctorCalendar(id))));
        SortedMap<PatientCalendarId, Aggregate<PatientCalendar>> ofPatients = inOrder();
        patients.distinct()
                .sorted(Comparator.comparing(PatientCalendarId::toString))
                .forEach(id -> ofPatients.put(id, Streams.open(patientDays, id, () -> new PatientCalendar(id))));
        return new OpenDays(ofDoctors, ofPatients);
    }

    static Stream<CalendarId> days(DoctorId doctor, TimeSlot claimed) {
        return claimed.utcDates().stream().map(date -> new CalendarId(doctor, date));
    }

    static Stream<PatientCalendarId> days(PatientId patient, TimeSlot visit) {
        return visit.utcDates().stream().map(date -> new PatientCalendarId(patient, date));
    }

    private static <I, A> SortedMap<I, A> inOrder() {
        return new TreeMap<>(Comparator.comparing(Object::toString));
    }
}
