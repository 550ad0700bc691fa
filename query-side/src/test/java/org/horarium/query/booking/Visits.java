package org.horarium.query.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.horarium.query.History;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;

/** Two patients, a few doctors and a clinic in New York, and the visits they agree on. */
final class Visits {

    static final PatientId ANNA = new PatientId(UUID.randomUUID());
    static final PatientId BORIS = new PatientId(UUID.randomUUID());
    static final DoctorId GREY = new DoctorId(UUID.randomUUID());
    static final DoctorId SHEPHERD = new DoctorId(UUID.randomUUID());
    static final DoctorId TORRES = new DoctorId(UUID.randomUUID());
    static final LocationId HARBOUR = new LocationId(UUID.randomUUID());

    private static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Visits() {}

    static void introduceEveryone(History history) {
        history.happened(
                CLINIC,
                new ClinicRegistered(CLINIC, new ClinicDetails("Harbour Clinic", null, null)),
                new LocationOpened(CLINIC, new ClinicLocation(HARBOUR, "Harbour House", NEW_YORK, null, null, null)));
        introduce(history, ANNA, "Anna Jensen");
        introduce(history, BORIS, "Boris Jensen");
        introduce(history, GREY, "Meredith Grey");
        introduce(history, SHEPHERD, "Derek Shepherd");
    }

    static AppointmentId appointment() {
        return new AppointmentId(UUID.randomUUID());
    }

    static AppointmentBooked booked(AppointmentId appointment, PatientId patient, Visit visit) {
        return new AppointmentBooked(appointment, patient, visit, "First visit");
    }

    /** Half an hour in New York, with ten minutes kept free behind it. */
    static Visit visit(DoctorId doctor, String start) {
        TimeSlot slot = TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30));
        TimeSlot claimed = slot.widened(Duration.ZERO, Duration.ofMinutes(10));
        return new Visit(doctor, HARBOUR, NEW_YORK, "consultation", VisitMode.IN_PERSON, slot, claimed);
    }

    private static void introduce(History history, PatientId patient, String name) {
        history.happened(
                patient,
                new PatientRegistered(
                        patient,
                        new PatientDetails(
                                name, LocalDate.parse("1990-04-01"), "+1 617 555 0102", null, null, null, null)));
    }

    private static void introduce(History history, DoctorId doctor, String name) {
        history.happened(
                doctor,
                new DoctorRegistered(doctor, new DoctorProfile(name, null, null, null, List.of("en"), List.of(), null)),
                new PractitionerRoleAssigned(
                        doctor,
                        new PractitionerRole(
                                new RoleId(UUID.randomUUID()), CLINIC, List.of("Cardiology"), List.of(HARBOUR))));
    }
}
