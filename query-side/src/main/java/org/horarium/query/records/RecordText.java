package org.horarium.query.records;

import java.util.List;
import java.util.UUID;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a record says; in this form it is kept, encrypted.
 *
 * @param reason why it says something else than before; null of the first version
 */
public record RecordText(
        @Nullable String reason,
        List<Diagnosed> diagnoses,
        @Nullable String findings,
        @Nullable String plan,
        List<Prescribed> prescriptions,
        List<Accepted> acceptedWarnings) {

    /** What is said where nobody can read it any more. */
    static final RecordText NOTHING = new RecordText(null, List.of(), null, null, List.of(), List.of());

    public RecordText {
        diagnoses = List.copyOf(diagnoses);
        prescriptions = List.copyOf(prescriptions);
        acceptedWarnings = List.copyOf(acceptedWarnings);
    }

    static RecordText of(@Nullable String reason, RecordContent content) {
        return new RecordText(
                reason,
                content.diagnoses().stream()
                        .map(it -> new Diagnosed(it.text(), it.code()))
                        .toList(),
                content.findings(),
                content.plan(),
                content.prescriptions().stream().map(Prescribed::of).toList(),
                content.accepted().stream()
                        .map(it -> new Accepted(it.prescription().value(), it.allergy(), it.because()))
                        .toList());
    }

    /** What the clinician holds the patient to have. */
    public record Diagnosed(String text, @Nullable String code) {

        /** The same in the language that all sides share. */
        public Diagnosis diagnosis() {
            return new Diagnosis(text, code);
        }
    }

    /**
     * A drug that the patient is to get. Where only a text was given, it stands as the drug, and dose, form, route and
     * frequency are empty.
     */
    public record Prescribed(
            UUID id,
            String drug,
            @Nullable String code,
            String dose,
            String form,
            String route,
            String frequency,
            @Nullable String duration,
            @Nullable Integer repeats,
            @Nullable Boolean substitution,
            @Nullable String note) {

        /** The same in the language that all sides share. */
        public Prescription prescription() {
            return new Prescription(
                    new PrescriptionId(id),
                    drug,
                    code,
                    dose,
                    form,
                    route,
                    frequency,
                    duration,
                    repeats,
                    substitution,
                    note);
        }

        static Prescribed of(Prescription it) {
            return new Prescribed(
                    it.id().value(),
                    it.drug(),
                    it.code(),
                    it.dose(),
                    it.form(),
                    it.route(),
                    it.frequency(),
                    it.duration(),
                    it.repeats(),
                    it.substitution(),
                    it.note());
        }
    }

    /** A prescription that stands although an allergy speaks against it, and why. */
    public record Accepted(UUID prescription, String allergy, String because) {}
}
