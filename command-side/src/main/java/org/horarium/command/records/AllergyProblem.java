package org.horarium.command.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.records.RecordAnswer.WarningAnswer;
import org.horarium.shared.ProblemType;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The problem that an allergy speaks against a prescription. It shows something of a patient, so the trail has to know whose. */
record AllergyProblem(
        URI type,
        String title,
        int status,
        String detail,
        List<WarningAnswer> warnings,
        @Nullable String traceId,
        @JsonIgnore Set<UUID> patients)
        implements Personal {

    AllergyProblem {
        warnings = List.copyOf(warnings);
        patients = Set.copyOf(patients);
    }

    static ResponseEntity<?> answer(Refused refused) {
        Reason reason = refused.reason();
        Circumstances now = Circumstances.current();
        return ResponseEntity.status(reason.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new AllergyProblem(
                        ProblemType.of(reason.code()),
                        reason.title(),
                        reason.status(),
                        refused.detail(),
                        refused.warnings().stream().map(WarningAnswer::of).toList(),
                        now == null ? null : now.correlation(),
                        refused.warnings().stream()
                                .map(it -> it.patient().value())
                                .collect(Collectors.toSet())));
    }

    @Override
    public Set<UUID> subjects() {
        return patients;
    }
}
