package org.horarium.command.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.records.RecordCommand.Acceptance;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordTemplate;
import org.jspecify.annotations.Nullable;

/** What clients send about medical records. Wherever a list is wanted, a single thing will do, and a mere text too. */
interface RecordRequests {

    int LONGEST_TEXT = 20_000;
    int LONGEST_LINE = 500;
    int LONGEST_WORDS = 200;
    int MOST = 50;

    /** As the schedule has it. */
    String VISIT_TYPE = "[a-z0-9][a-z0-9-]{0,63}";

    /** A letter, a digit, a digit or letter, and up to four more behind a dot. */
    String ICD_10_CM = "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?";

    /** A new record. */
    record Write(
            @NotNull UUID patientId,
            @NotNull UUID appointmentId,
            @Pattern(regexp = VISIT_TYPE) @Nullable String template,
            @Valid @Size(max = MOST) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<@NotNull Finding> diagnosis,
            @Size(max = LONGEST_TEXT) @Nullable String findings,
            @Size(max = LONGEST_TEXT) @Nullable String plan,
            @Valid @Size(max = MOST) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<@NotNull Order> prescription,
            @Size(max = MOST) @Nullable Set<@NotNull @Size(max = 64) String> acceptWarnings,
            @Size(max = LONGEST_LINE) @Nullable String acceptedBecause) {

        RecordContent content() {
            return contentOf(diagnosis, findings, plan, prescription);
        }

        Acceptance acceptance() {
            return acceptanceOf(acceptWarnings, acceptedBecause);
        }
    }

    /** What a record says from now on. */
    record Amend(
            @NotBlank @Size(max = LONGEST_LINE) String reason,
            @Valid @Size(max = MOST) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<@NotNull Finding> diagnosis,
            @Size(max = LONGEST_TEXT) @Nullable String findings,
            @Size(max = LONGEST_TEXT) @Nullable String plan,
            @Valid @Size(max = MOST) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<@NotNull Order> prescription,
            @Size(max = MOST) @Nullable Set<@NotNull @Size(max = 64) String> acceptWarnings,
            @Size(max = LONGEST_LINE) @Nullable String acceptedBecause) {

        RecordContent content() {
            return contentOf(diagnosis, findings, plan, prescription);
        }

        Acceptance acceptance() {
            return acceptanceOf(acceptWarnings, acceptedBecause);
        }
    }

    /** A diagnosis: a text, and a code of ICD-10-CM where it has one. */
    record Finding(
            @NotBlank @Size(max = LONGEST_LINE) String text, @Pattern(regexp = ICD_10_CM) @Nullable String code) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Finding {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Finding of(String text) {
            return new Finding(text, null);
        }
    }

    /** A prescription: a drug and how it is taken, with its code of RxNorm where it has one. */
    record Order(
            @NotBlank @Size(max = LONGEST_LINE) String drug,
            @Pattern(regexp = "\\d{1,8}") @Nullable String code,
            @NotNull @Size(max = LONGEST_WORDS) String dose,
            @NotNull @Size(max = LONGEST_WORDS) String form,
            @NotNull @Size(max = LONGEST_WORDS) String route,
            @NotNull @Size(max = LONGEST_WORDS) String frequency,
            @Size(max = LONGEST_WORDS) @Nullable String duration,
            @Min(0) @Max(99) @Nullable Integer repeats,
            @Nullable Boolean substitution,
            @Size(max = LONGEST_LINE) @Nullable String note) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Order {}

        /** Nobody makes up what was not said. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Order of(String text) {
            return new Order(text, null, "", "", "", "", null, null, null, null);
        }

        private Prescription named(UUID name) {
            return new Prescription(
                    new PrescriptionId(name),
                    drug.strip(),
                    code,
                    dose.strip(),
                    form.strip(),
                    route.strip(),
                    frequency.strip(),
                    said(duration),
                    repeats,
                    substitution,
                    said(note));
        }
    }

    /** The headings for a type of visit. */
    record Template(
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = LONGEST_WORDS) String> findings,
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = LONGEST_WORDS) String> plan) {

        RecordTemplate template() {
            return new RecordTemplate(
                    findings.stream().map(String::strip).toList(),
                    plan.stream().map(String::strip).toList());
        }
    }

    private static RecordContent contentOf(
            @Nullable List<Finding> diagnosis,
            @Nullable String findings,
            @Nullable String plan,
            @Nullable List<Order> prescription) {
        RecordContent content = new RecordContent(
                diagnosis == null
                        ? List.of()
                        : diagnosis.stream()
                                .map(it -> new Diagnosis(it.text().strip(), it.code()))
                                .toList(),
                said(findings),
                said(plan),
                prescription == null
                        ? List.of()
                        : prescription.stream()
                                .map(it -> it.named(UuidCreator.getTimeOrderedEpoch()))
                                .toList());
        if (content.diagnoses().isEmpty()
                && content.findings() == null
                && content.plan() == null
                && content.prescriptions().isEmpty()) {
            throw new InvalidInput("diagnosis", "or findings, plan or prescription must be given");
        }
        return content;
    }

    private static Acceptance acceptanceOf(@Nullable Set<String> warnings, @Nullable String because) {
        if (warnings == null || warnings.isEmpty()) {
            return Acceptance.NONE;
        }
        String reason = said(because);
        if (reason == null) {
            throw new InvalidInput("accepted_because", "must say why, where warnings are accepted");
        }
        return new Acceptance(warnings, reason);
    }

    /** What was said, if anything. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
