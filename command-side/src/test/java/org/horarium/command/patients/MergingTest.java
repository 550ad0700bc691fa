package org.horarium.command.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.PATIENT_MERGED;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.command.patients.PatientCommand.CorrectPatientDetails;
import org.horarium.command.patients.PatientCommand.MergePatients;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.DuplicateJoined;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two entries of one person become one, once and for ever, and whoever prescribes hears of what either said. */
class MergingTest {

    private static final PatientId ANNA = patient(1);
    private static final PatientId ANN = patient(2);
    private static final PatientId ANNIE = patient(3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-05-04T10:00:00Z"), ZoneOffset.UTC);

    private final Decisions decisions = new Decisions(CLOCK, Patient.class);
    private final KnownAllergies allergies = new KnownAllergies(decisions.history(), CLOCK);

    MergingTest() {
        decisions.decidedBy(
                new Patients(decisions.repository(Patient.class), decisions.history()),
                new Histories(decisions.repository(Patient.class)),
                new Merging(decisions.repository(Patient.class), decisions.newStreams()));
        for (PatientId one : new PatientId[] {ANNA, ANN, ANNIE}) {
            decisions.given(new PatientRegistered(one, details(null, null)));
        }
    }

    @Test
    void both_streams_tell_of_it_and_said_twice_it_is_recorded_once() {
        merge(ANN, ANNA).expectEvents(new DuplicateJoined(ANNA, ANN), new PatientsMerged(ANN, ANNA));
        merge(ANN, ANNA).expectNoEvents().expectAccepted();
    }

    @Test
    void nobody_becomes_two_people_or_somebody_who_became_another() {
        merge(ANN, ANNA).expectAccepted();
        merge(ANN, ANNIE).expectNoEvents().expectRefusal(PATIENT_MERGED);
        merge(ANNIE, ANN).expectNoEvents().expectRefusal(PATIENT_MERGED);
        merge(ANNA, ANN).expectNoEvents().expectRefusal(PATIENT_MERGED);
    }

    @Test
    void nobody_becomes_somebody_unknown_or_erased() {
        merge(ANN, patient(9)).expectNoEvents().expectRefusal(UNKNOWN_PATIENT);
        merge(patient(9), ANN).expectNoEvents().expectRefusal(UNKNOWN_PATIENT);
        decisions.given(new PatientErased(ANNIE));
        assertThatThrownBy(() -> merge(ANN, ANNIE)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void a_desk_merges_whom_it_knows_and_nobody_else_does() {
        Actor herself = new Actor(new UUID(9, 1), Role.PATIENT, ANN, null);
        Actor elsewhere = new Actor(new UUID(9, 2), Role.STAFF, null, null);
        for (Actor actor : new Actor[] {herself, elsewhere}) {
            assertThatThrownBy(() -> decisions.when(new MergePatients(ANN, ANNA), actor, null))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void nothing_new_is_said_of_an_entry_that_points_to_another() {
        merge(ANN, ANNA).expectAccepted();
        decisions
                .when(new CorrectPatientDetails(ANN, details(null, null), true, null))
                .expectNoEvents()
                .expectRefusal(PATIENT_MERGED);
        decisions
                .when(new AddHistoryEntry(ANN, entry(1), allergy("Latex", null)))
                .expectNoEvents()
                .expectRefusal(PATIENT_MERGED);
    }

    @Test
    void allergies_are_what_is_said_now_and_not_over() {
        decisions.given(
                new HistoryEntryAdded(ANNA, entry(1), allergy("Penicillin", null)),
                new HistoryEntryAdded(ANNA, entry(2), allergy("Milk", LocalDate.parse("2020-01-01"))),
                new HistoryEntryAdded(ANNA, entry(3), allergy("Nuts", null)),
                new HistoryEntryAdded(ANNA, entry(4), condition()),
                new HistoryEntryAdded(ANNA, entry(5), allergy("Eggs", null)),
                new HistoryEntryRetracted(ANNA, entry(3), "a mistake"),
                new HistoryEntryCorrected(ANNA, entry(5), allergy("Latex", LocalDate.parse("2028-01-01"))));

        assertThat(allergies.of(ANNA)).extracting(HistoryEntry::text).containsExactly("Penicillin", "Latex");
        assertThat(allergies.of(ANN)).isEmpty();
    }

    @Test
    void allergies_of_every_former_entry_count_and_of_the_erased_none() {
        decisions.given(
                new HistoryEntryAdded(ANNIE, entry(1), allergy("Penicillin", null)),
                new HistoryEntryAdded(ANN, entry(2), allergy("Latex", null)));
        merge(ANNIE, ANN).expectAccepted();
        merge(ANN, ANNA).expectAccepted();

        assertThat(allergies.of(ANNA)).extracting(HistoryEntry::text).containsExactlyInAnyOrder("Penicillin", "Latex");
        decisions.given(new PatientErased(ANNIE));
        assertThat(allergies.of(ANNA)).extracting(HistoryEntry::text).containsExactly("Latex");
    }

    @Test
    void an_import_that_knows_no_insurance_leaves_it_and_a_correction_clears_it() {
        PatientDetails whole = details(new Insurance("Bay Mutual", "M-1", null), new EmergencyContact("Bo", null, "1"));
        decisions.when(new CorrectPatientDetails(ANNA, whole, true, null)).expectAccepted();
        decisions
                .when(new RegisterPatient(ANNA, details(null, null)))
                .expectNoEvents()
                .expectAccepted();
        decisions
                .when(new CorrectPatientDetails(ANNA, details(null, null), true, null))
                .expectAccepted();
        assertThat(decisions.events()).hasSize(5);
    }

    private Decided merge(PatientId former, PatientId into) {
        return decisions.when(new MergePatients(former, into));
    }

    private static PatientId patient(int number) {
        return new PatientId(new UUID(2, number));
    }

    private static HistoryEntryId entry(int number) {
        return new HistoryEntryId(new UUID(5, number));
    }

    private static PatientDetails details(@Nullable Insurance insurance, @Nullable EmergencyContact contact) {
        return new PatientDetails(
                "Anna", LocalDate.parse("1980-02-29"), null, null, null, null, null, insurance, contact);
    }

    private static HistoryEntry allergy(String text, @Nullable LocalDate until) {
        return new HistoryEntry(
                HistoryKind.ALLERGY, text, null, null, null, null, null, until, HistorySource.CLINICIAN);
    }

    private static HistoryEntry condition() {
        return new HistoryEntry(
                HistoryKind.CONDITION, "Asthma", null, null, null, null, null, null, HistorySource.CLINICIAN);
    }
}
