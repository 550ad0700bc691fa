package org.horarium.command.emergency;

import static org.horarium.command.Reason.OWN_DOING;
import static org.horarium.command.Reason.REVIEWED_ALREADY;
import static org.horarium.command.Reason.UNKNOWN_EMERGENCY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.emergency.EmergencyCommand.OpenPatientInEmergency;
import org.horarium.command.emergency.EmergencyCommand.ReviewEmergency;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.EmergencyEvent.EmergencyReviewed;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmergenciesTest {

    private static final EmergencyId EMERGENCY = new EmergencyId(new UUID(4, 1));
    private static final PatientId PATIENT = new PatientId(new UUID(2, 1));
    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final Actor DOCTOR = new Actor(new UUID(9, 1), Role.DOCTOR, null, new DoctorId(new UUID(1, 1)));
    private static final Actor OFFICER = new Actor(new UUID(9, 2), Role.PRIVACY_OFFICER, null, null);

    private final Decisions decisions = new Decisions(Clock.systemUTC(), Emergency.class);

    EmergenciesTest() {
        decisions.decidedBy(new Emergencies(decisions.repository(Emergency.class), decisions.history()));
        decisions.given(new PatientRegistered(
                PATIENT, new PatientDetails("Anna", LocalDate.parse("1980-02-29"), null, null, null, null, null)));
    }

    @Test
    void an_opening_is_signed_off_once_whichever_list_it_is_taken_from() {
        open(DOCTOR).expectAccepted();
        review(OFFICER, ReviewOutcome.JUSTIFIED)
                .expectEvents(new EmergencyReviewed(EMERGENCY, PATIENT, OFFICER.id(), "seen", ReviewOutcome.JUSTIFIED));
        review(OFFICER, null).expectNoEvents().expectRefusal(REVIEWED_ALREADY);
    }

    @Test
    void what_was_never_opened_is_not_signed_off() {
        review(OFFICER, ReviewOutcome.JUSTIFIED).expectNoEvents().expectRefusal(UNKNOWN_EMERGENCY);
    }

    @Test
    void nobody_signs_off_what_they_opened_themselves_in_whichever_role_they_are_now() {
        open(DOCTOR).expectAccepted();
        Actor sameAccount = new Actor(DOCTOR.id(), Role.PRIVACY_OFFICER, null, null);

        review(sameAccount, ReviewOutcome.JUSTIFIED).expectNoEvents().expectRefusal(OWN_DOING);
    }

    private Decided open(Actor doctor) {
        return decisions.when(
                new OpenPatientInEmergency(EMERGENCY, doctor, PATIENT, "unconscious", NOW, NOW.plusSeconds(3600)),
                doctor,
                null);
    }

    private Decided review(Actor officer, @Nullable ReviewOutcome outcome) {
        return decisions.when(new ReviewEmergency(EMERGENCY, officer, "seen", outcome, NOW), officer, null);
    }
}
