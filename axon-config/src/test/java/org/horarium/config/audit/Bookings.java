package org.horarium.config.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.horarium.config.audit.Writing.Entry;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;

/** Bookings as the platform records them, made up by a seed. */
final class Bookings {

    static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

    private final Random random;
    private final Writing writing;
    private long made;

    Bookings(Writing writing, long seed) {
        this.writing = writing;
        this.random = new Random(seed);
    }

    /** A visit that was promised, and when that was. */
    record Booked(
            AppointmentId appointment, PatientId patient, DoctorId doctor, HoldId hold, TimeSlot slot, Instant at) {
        CalendarId day() {
            return new CalendarId(doctor, LocalDate.ofInstant(slot.start(), ZoneOffset.UTC));
        }

        PatientCalendarId patientsDay() {
            return new PatientCalendarId(patient, LocalDate.ofInstant(slot.start(), ZoneOffset.UTC));
        }
    }

    Booked any() {
        made++;
        Instant start = BEGIN.plus(Duration.ofMinutes(30L * random.nextInt(2000)));
        return new Booked(
                new AppointmentId(id()),
                new PatientId(new UUID(2, random.nextInt(5))),
                new DoctorId(new UUID(1, random.nextInt(3))),
                new HoldId(id()),
                TimeSlot.of(start, Duration.ofMinutes(30)),
                BEGIN.plusSeconds(60 * made - random.nextInt(50)));
    }

    void hold(Booked visit, Map<String, String> origin) {
        writing.unit(
                origin,
                Entry.of(
                        visit.day(),
                        new SlotHeld(visit.day(), visit.hold(), visit.slot(), new UUID(9, 9), visit.at()),
                        visit.at()));
    }

    /** The calendars come before the appointment, which alone knows the patient. */
    Entry[] booking(Booked visit) {
        return new Entry[] {
            Entry.of(
                    visit.day(),
                    new SlotBooked(visit.day(), visit.appointment(), visit.slot(), visit.hold()),
                    visit.at()),
            Entry.of(
                    visit.patientsDay(),
                    new PatientTimeClaimed(visit.patientsDay(), visit.appointment(), visit.slot()),
                    visit.at()),
            Entry.of(
                    visit.appointment(),
                    new AppointmentBooked(visit.appointment(), visit.patient(), promised(visit), "a cough"),
                    visit.at())
        };
    }

    Entry[] cancelling(Booked visit) {
        Instant later = visit.at().plusSeconds(30);
        return new Entry[] {
            Entry.of(visit.day(), new SlotFreed(visit.day(), visit.appointment(), visit.slot()), later),
            Entry.of(
                    visit.patientsDay(),
                    new PatientTimeFreed(visit.patientsDay(), visit.appointment(), visit.slot()),
                    later),
            Entry.of(
                    visit.appointment(),
                    new AppointmentCancelled(visit.appointment(), null, Role.PATIENT, "better"),
                    later)
        };
    }

    Map<String, String> origin() {
        Map<String, String> origin = new TreeMap<>();
        origin.put("actor", new UUID(7, random.nextInt(4)).toString());
        origin.put("role", List.of("PATIENT", "DOCTOR", "STAFF").get(random.nextInt(3)));
        origin.put("correlation", id().toString());
        if (random.nextInt(5) == 0) {
            origin.put("emergency", "true");
        }
        return origin;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Visit promised(Booked visit) {
        return new Visit(
                visit.doctor(),
                new LocationId(new UUID(6, 1)),
                ZoneOffset.UTC,
                "consultation",
                VisitMode.IN_PERSON,
                visit.slot(),
                visit.slot());
    }
}
