package org.horarium.command.patients;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.horarium.command.Reason.LEGAL_HOLD;
import static org.horarium.command.Reason.RECORDS_MUST_BE_KEPT;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.patients.ErasureCommand.ErasePatient;
import org.horarium.command.patients.ErasureCommand.PlaceLegalHold;
import org.horarium.command.patients.ErasureCommand.ReleaseLegalHold;
import org.horarium.command.patients.ErasureCommand.RepeatErasure;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.LegalHoldPlaced;
import org.horarium.shared.patients.PatientEvent.LegalHoldReleased;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErasuresTest {

    private static final PatientId ANNA = new PatientId(new UUID(2, 1));
    private static final PatientId NOBODY = new PatientId(new UUID(2, 9));
    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final Actor OFFICER = new Actor(new UUID(9, 2), Role.PRIVACY_OFFICER, null, null);

    private final Decisions decisions = new Decisions(Clock.systemUTC(), Patient.class);
    private @Nullable Instant keptUntil;

    ErasuresTest() {
        decisions.decidedBy(
                new Erasures(decisions.repository(Patient.class), patient -> Optional.ofNullable(keptUntil)));
        decisions.given(new PatientRegistered(
                ANNA, new PatientDetails("Anna", LocalDate.parse("1980-02-29"), null, null, null, null, null)));
    }

    @Test
    void a_patient_is_erased_once() {
        erase(ANNA).expectEvents(new PatientErased(ANNA));
        erase(ANNA).expectNoEvents().expectAccepted();
    }

    @Test
    void nobody_is_erased_whom_nobody_knows() {
        erase(NOBODY).expectNoEvents().expectRefusal(UNKNOWN_PATIENT);
    }

    @Test
    void a_legal_hold_keeps_them_until_it_is_over() {
        hold("a court asked").expectEvents(new LegalHoldPlaced(ANNA, "a court asked"));
        hold("a court asked").expectNoEvents().expectAccepted();
        erase(ANNA).expectNoEvents().expectRefusal(LEGAL_HOLD);
        release().expectEvents(new LegalHoldReleased(ANNA, "closed"));
        release().expectNoEvents().expectAccepted();
        erase(ANNA).expectEvents(new PatientErased(ANNA));
    }

    @Test
    void what_a_restore_has_lost_is_told_again_whatever_is_in_the_way_and_by_the_platform_alone() {
        keptUntil = NOW.plusSeconds(1);
        hold("a court asked");
        RepeatErasure again = new RepeatErasure(ANNA);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> decisions.when(again, OFFICER, null));
        decisions.whenPlatform(again).expectEvents(new PatientErased(ANNA));
        decisions.whenPlatform(again).expectNoEvents().expectAccepted();
    }

    @Test
    void records_keep_them_to_the_last_moment_and_no_longer() {
        keptUntil = NOW.plusNanos(1);
        erase(ANNA).expectNoEvents().expectRefusal(RECORDS_MUST_BE_KEPT);
        keptUntil = NOW;
        erase(ANNA).expectEvents(new PatientErased(ANNA));
    }

    private Decided erase(PatientId patient) {
        return decisions.when(new ErasePatient(patient, NOW), OFFICER, null);
    }

    private Decided hold(String reason) {
        return decisions.when(new PlaceLegalHold(ANNA, reason), OFFICER, null);
    }

    private Decided release() {
        return decisions.when(new ReleaseLegalHold(ANNA, "closed"), OFFICER, null);
    }
}
