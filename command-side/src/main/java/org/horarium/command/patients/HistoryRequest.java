package org.horarium.command.patients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.jspecify.annotations.Nullable;

/** Something of a patient's history as clients send it. */
record HistoryRequest(
        @NotNull
                @Pattern(
                        regexp = "allergy|condition|medication|note",
                        message = "must be allergy, condition, medication or note")
                String kind,
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 200) @Nullable String system,
        @Size(max = 100) @Nullable String code,
        @Size(max = 2000) @Nullable String detail,
        @Pattern(regexp = "low|high|unable-to-assess", message = "must be low, high or unable-to-assess") @Nullable
                String criticality,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Whose word it is goes by who sends it, whatever they say. */
    HistoryEntry saidBy(Actor actor) {
        HistoryKind what = HistoryKind.valueOf(kind.toUpperCase(Locale.ROOT));
        if (criticality != null && what != HistoryKind.ALLERGY) {
            throw new InvalidInput("criticality", "is said of allergies alone");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new InvalidInput("until", "must not be before since");
        }
        return new HistoryEntry(what, text.strip(), system, code, detail, criticality, since, until, source(actor));
    }

    static HistorySource source(Actor actor) {
        return actor.role() == Role.PATIENT ? HistorySource.PATIENT : HistorySource.CLINICIAN;
    }

    /** Without anything of what it says. */
    @Override
    public String toString() {
        return "History entry";
    }
}
