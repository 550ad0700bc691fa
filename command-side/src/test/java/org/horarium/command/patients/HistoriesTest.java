package org.horarium.command.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.STATED_BY_OTHERS;
import static org.horarium.command.Reason.UNKNOWN_HISTORY_ENTRY;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;
import static org.horarium.command.Reason.VERSION_MISMATCH;
import static org.horarium.shared.patients.HistorySource.CLINICIAN;
import static org.horarium.shared.patients.HistorySource.IMPORT;
import static org.horarium.shared.patients.HistorySource.PATIENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.command.patients.HistoryCommand.CorrectHistoryEntry;
import org.horarium.command.patients.HistoryCommand.RetractHistoryEntry;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of somebody's health: said once, corrected by whoever may, and never lost. */
class HistoriesTest {

    private static final PatientId ANNA = new PatientId(new UUID(2, 1));
    private static final HistoryEntryId ENTRY = new HistoryEntryId(new UUID(5, 1));

    private final Decisions decisions = new Decisions(Clock.systemUTC(), Patient.class);

    HistoriesTest() {
        decisions.decidedBy(new Histories(decisions.repository(Patient.class)));
        decisions.given(new PatientRegistered(
                ANNA, new PatientDetails("Anna", LocalDate.parse("1980-02-29"), null, null, null, null, null)));
    }

    @Test
    void what_is_said_is_recorded_and_the_same_said_again_is_not() {
        add(penicillin(PATIENT)).expectEvents(new HistoryEntryAdded(ANNA, ENTRY, penicillin(PATIENT)));
        add(penicillin(PATIENT)).expectNoEvents().expectAccepted();
    }

    @Test
    void a_correction_is_recorded_beside_what_was_said_before() {
        add(penicillin(PATIENT));
        correct(latex(CLINICIAN), 1L).expectEvents(new HistoryEntryCorrected(ANNA, ENTRY, latex(CLINICIAN)));
        correct(latex(CLINICIAN), null).expectNoEvents().expectAccepted();
        assertThat(decisions.events()).contains(new HistoryEntryAdded(ANNA, ENTRY, penicillin(PATIENT)));
    }

    @Test
    void a_correction_of_what_has_changed_since_it_was_read_is_refused() {
        add(penicillin(PATIENT));
        correct(latex(CLINICIAN), 1L).expectAccepted();
        correct(penicillin(CLINICIAN), 1L).expectNoEvents().expectRefusal(VERSION_MISMATCH);
        correct(penicillin(CLINICIAN), 2L).expectAccepted();
    }

    @Test
    void patients_change_what_patients_said_and_nothing_else() {
        add(penicillin(CLINICIAN));
        correct(latex(PATIENT), null).expectNoEvents().expectRefusal(STATED_BY_OTHERS);
        retract(PATIENT).expectNoEvents().expectRefusal(STATED_BY_OTHERS);
        retract(CLINICIAN).expectEvents(new HistoryEntryRetracted(ANNA, ENTRY, "a mistake"));
    }

    @Test
    void what_was_an_error_is_not_corrected_and_retracted_once() {
        add(penicillin(PATIENT));
        retract(PATIENT).expectAccepted();
        retract(PATIENT).expectNoEvents().expectAccepted();
        correct(latex(CLINICIAN), null).expectNoEvents().expectRefusal(UNKNOWN_HISTORY_ENTRY);
    }

    @Test
    void another_systems_word_neither_undoes_a_correction_nor_brings_an_error_back() {
        add(penicillin(IMPORT));
        correct(latex(CLINICIAN), null).expectAccepted();
        add(penicillin(IMPORT)).expectNoEvents().expectAccepted();
        add(aspirin(IMPORT)).expectEvents(new HistoryEntryCorrected(ANNA, ENTRY, aspirin(IMPORT)));

        retract(CLINICIAN).expectAccepted();
        add(penicillin(IMPORT)).expectNoEvents().expectAccepted();
    }

    @Test
    void what_another_system_takes_back_that_was_never_told_changes_nothing() {
        retract(IMPORT).expectNoEvents().expectAccepted();
        retract(CLINICIAN).expectNoEvents().expectRefusal(UNKNOWN_HISTORY_ENTRY);
    }

    @Test
    void one_key_says_one_thing() {
        when(new AddHistoryEntry(ANNA, ENTRY, penicillin(PATIENT)), key("penicillin"))
                .expectAccepted();
        when(new AddHistoryEntry(ANNA, ENTRY, penicillin(PATIENT)), key("penicillin"))
                .expectNoEvents()
                .expectAccepted();
        when(new AddHistoryEntry(ANNA, ENTRY, latex(PATIENT)), key("latex"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    @Test
    void a_retry_is_answered_as_before_though_it_was_corrected_meanwhile() {
        when(new AddHistoryEntry(ANNA, ENTRY, penicillin(PATIENT)), key("penicillin"))
                .expectAccepted();
        correct(latex(CLINICIAN), null).expectAccepted();
        when(new AddHistoryEntry(ANNA, ENTRY, penicillin(PATIENT)), key("penicillin"))
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void nothing_is_known_of_nobody() {
        PatientId nobody = new PatientId(new UUID(2, 9));
        decisions
                .when(new AddHistoryEntry(nobody, ENTRY, penicillin(IMPORT)))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_PATIENT);
        decisions
                .when(new RetractHistoryEntry(nobody, ENTRY, "", IMPORT))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_PATIENT);
    }

    @Test
    void of_whoever_was_erased_nothing_is_written_any_more() {
        decisions.given(new PatientErased(ANNA));
        assertThatThrownBy(() -> add(penicillin(PATIENT))).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> retract(CLINICIAN)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void whoever_has_nothing_to_do_with_a_patient_says_nothing_of_them() {
        Actor stranger = new Actor(new UUID(9, 1), Role.PATIENT, new PatientId(new UUID(2, 5)), null);
        assertThatThrownBy(() -> decisions.when(new AddHistoryEntry(ANNA, ENTRY, penicillin(PATIENT)), stranger, null))
                .isInstanceOf(Forbidden.class);
    }

    private Decided add(HistoryEntry what) {
        return decisions.when(new AddHistoryEntry(ANNA, ENTRY, what));
    }

    private Decided correct(HistoryEntry what, @Nullable Long version) {
        return decisions.when(new CorrectHistoryEntry(ANNA, ENTRY, what, version));
    }

    private Decided retract(HistorySource by) {
        return decisions.when(new RetractHistoryEntry(ANNA, ENTRY, "a mistake", by));
    }

    private Decided when(AddHistoryEntry command, RequestKey key) {
        return decisions.when(command, Decisions.ADMIN, key);
    }

    private static RequestKey key(String body) {
        return new RequestKey(ENTRY.value(), "digest of " + body);
    }

    private static HistoryEntry penicillin(HistorySource source) {
        return allergy("Penicillin", source);
    }

    private static HistoryEntry latex(HistorySource source) {
        return allergy("Latex", source);
    }

    private static HistoryEntry aspirin(HistorySource source) {
        return allergy("Aspirin", source);
    }

    private static HistoryEntry allergy(String text, HistorySource source) {
        return new HistoryEntry(HistoryKind.ALLERGY, text, null, null, null, "high", null, null, source);
    }
}
