package org.horarium.command.doctors;

import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.UNKNOWN_CLINIC;
import static org.horarium.command.Reason.VERSION_MISMATCH;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.command.Written;
import org.horarium.command.doctors.ClinicCommand.OpenLocation;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.LocationId;
import org.junit.jupiter.api.Test;

class ClinicsTest {

    private static final ClinicId ELM = new ClinicId(new UUID(6, 1));
    private static final ClinicDetails DETAILS = new ClinicDetails("Elm Clinic", null, null);
    private static final ClinicDetails OTHERS = new ClinicDetails("Elm Street Clinic", null, null);

    private final Decisions clinics = new Decisions(Clock.systemUTC(), Clinic.class);

    ClinicsTest() {
        clinics.decidedBy(new Clinics(clinics.repository(Clinic.class)));
    }

    @Test
    void a_clinic_is_registered_then_corrected_and_nothing_is_recorded_twice() {
        clinics.when(new RegisterClinic(ELM, DETAILS, null)).expectEvents(new ClinicRegistered(ELM, DETAILS));
        clinics.when(new RegisterClinic(ELM, DETAILS, null)).expectNoEvents().expectAccepted();
        clinics.when(new RegisterClinic(ELM, OTHERS, null)).expectEvents(new ClinicDetailsCorrected(ELM, OTHERS));
    }

    @Test
    void places_are_opened_then_corrected() {
        clinics.given(new ClinicRegistered(ELM, DETAILS));

        clinics.when(new OpenLocation(ELM, place("Ground floor")))
                .expectEvents(new LocationOpened(ELM, place("Ground floor")));
        clinics.when(new OpenLocation(ELM, place("Ground floor")))
                .expectNoEvents()
                .expectAccepted();
        clinics.when(new OpenLocation(ELM, place("First floor")))
                .expectEvents(new LocationCorrected(ELM, place("First floor")));
    }

    @Test
    void an_unknown_clinic_opens_no_places() {
        clinics.when(new OpenLocation(ELM, place("Ground floor")))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_CLINIC);
    }

    @Test
    void refuses_what_has_changed_since_it_was_read() {
        clinics.given(new ClinicRegistered(ELM, DETAILS));

        clinics.when(new RegisterClinic(ELM, OTHERS, 4L)).expectNoEvents().expectRefusal(VERSION_MISMATCH);
        clinics.when(new RegisterClinic(ELM, OTHERS, 0L)).expectAccepted();
    }

    @Test
    void a_retry_of_the_first_request_does_not_undo_a_later_correction() {
        clinics.when(new RegisterClinic(ELM, DETAILS, null), Decisions.ADMIN, key("elm"))
                .expectAccepted();
        clinics.when(new RegisterClinic(ELM, OTHERS, null)).expectAccepted();

        clinics.when(new RegisterClinic(ELM, DETAILS, null), Decisions.ADMIN, key("elm"))
                .expectNoEvents()
                .expectOutcome(new Written(ELM.toString(), 1, false));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        clinics.when(new RegisterClinic(ELM, DETAILS, null), Decisions.ADMIN, key("elm"))
                .expectAccepted();

        clinics.when(new RegisterClinic(ELM, OTHERS, null), Decisions.ADMIN, key("oak"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    private static RequestKey key(String body) {
        return new RequestKey(ELM.value(), "digest of " + body);
    }

    private static ClinicLocation place(String name) {
        return new ClinicLocation(new LocationId(new UUID(7, 1)), name, ZoneId.of("Europe/Berlin"), null, null, null);
    }
}
