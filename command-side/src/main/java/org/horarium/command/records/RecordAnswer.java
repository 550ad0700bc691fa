package org.horarium.command.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Refused;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.records.RecordId;

/**
 * What clinicians hear of what they have written.
 *
 * @param warnings those that were accepted
 */
record RecordAnswer(UUID id, long version, List<WarningAnswer> warnings, @JsonIgnore UUID patient) implements Personal {

    RecordAnswer {
        warnings = List.copyOf(warnings);
    }

    static RecordAnswer of(RecordId record, Noted noted) {
        return new RecordAnswer(
                record.value(),
                noted.version(),
                noted.warnings().stream().map(WarningAnswer::of).toList(),
                noted.patient().value());
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(patient);
    }

    /** That an allergy speaks against a prescription. */
    record WarningAnswer(String id, String prescription, String allergy, String text) {

        static WarningAnswer of(Refused.Warning warning) {
            return new WarningAnswer(
                    warning.id(),
                    warning.prescription(),
                    warning.allergy(),
                    "%s: the patient is known to be allergic to %s."
                            .formatted(warning.prescription(), warning.allergy()));
        }
    }
}
