package org.horarium.command.patients;

import static org.horarium.command.Reason.BIRTH_DATE_FIXED;
import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;
import static org.horarium.command.Reason.VERSION_MISMATCH;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.command.patients.PatientCommand.CorrectPatientDetails;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

class PatientsTest {

    private static final PatientId ANNA = new PatientId(new UUID(2, 1));

    private final Decisions patients = new Decisions(Clock.systemUTC(), Patient.class);

    PatientsTest() {
        patients.decidedBy(new Patients(patients.repository(Patient.class), patients.history()));
    }

    @Test
    void a_patient_is_registered_then_corrected_and_nothing_is_recorded_twice() {
        patients.when(new RegisterPatient(ANNA, named("Anna")))
                .expectEvents(new PatientRegistered(ANNA, named("Anna")));
        patients.when(new RegisterPatient(ANNA, named("Anna"))).expectNoEvents().expectAccepted();
        patients.when(new CorrectPatientDetails(ANNA, named("Anna B."), true, null))
                .expectEvents(new PatientDetailsCorrected(ANNA, named("Anna B.")));
    }

    @Test
    void an_unknown_patient_is_not_corrected() {
        patients.when(new CorrectPatientDetails(ANNA, named("Anna"), true, null))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_PATIENT);
    }

    @Test
    void refuses_what_has_changed_since_it_was_read() {
        patients.given(new PatientRegistered(ANNA, named("Anna")));

        patients.when(new CorrectPatientDetails(ANNA, named("Anna B."), true, 4L))
                .expectNoEvents()
                .expectRefusal(VERSION_MISMATCH);
        patients.when(new CorrectPatientDetails(ANNA, named("Anna B."), true, 0L))
                .expectAccepted();
    }

    @Test
    void registering_again_under_the_same_key_corrects_nothing() {
        patients.when(new RegisterPatient(ANNA, named("Anna")), Decisions.ADMIN, key("anna"))
                .expectAccepted();

        patients.when(new RegisterPatient(ANNA, named("Anna")), Decisions.ADMIN, key("anna"))
                .expectNoEvents()
                .expectAccepted();
        patients.when(new RegisterPatient(ANNA, named("Mallory")), Decisions.ADMIN, key("mallory"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    private static RequestKey key(String body) {
        return new RequestKey(ANNA.value(), "digest of " + body);
    }

    private static PatientDetails named(String name) {
        return new PatientDetails(name, LocalDate.parse("1980-02-29"), null, null, null, null, null);
    }

    @Test
    void a_birth_date_is_corrected_by_those_who_have_seen_the_papers() {
        PatientDetails younger =
                new PatientDetails("Anna", LocalDate.parse("2015-01-01"), null, null, null, null, null);
        patients.given(new PatientRegistered(ANNA, named("Anna")));
        patients.when(new CorrectPatientDetails(ANNA, younger, false, null))
                .expectNoEvents()
                .expectRefusal(BIRTH_DATE_FIXED);
        patients.when(new CorrectPatientDetails(ANNA, younger, true, null)).expectAccepted();
    }
}
