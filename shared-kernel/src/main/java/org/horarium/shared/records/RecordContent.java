package org.horarium.shared.records;

import java.util.List;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * What a medical record says.
 *
 * @param findings what the clinician saw, measured and was told
 * @param plan what is to be done
 * @param accepted the warnings about these prescriptions that the clinician has accepted
 */
public record RecordContent(
        List<Diagnosis> diagnoses,
        @Phi @Nullable String findings,
        @Phi @Nullable String plan,
        List<Prescription> prescriptions,
        List<AcceptedWarning> accepted) {

    public RecordContent {
        diagnoses = List.copyOf(diagnoses);
        prescriptions = List.copyOf(prescriptions);
        accepted = List.copyOf(accepted);
    }

    /** Content that nothing speaks against. */
    public RecordContent(
            List<Diagnosis> diagnoses,
            @Nullable String findings,
            @Nullable String plan,
            List<Prescription> prescriptions) {
        this(diagnoses, findings, plan, prescriptions, List.of());
    }

    /** The same, with other prescriptions and what was accepted of them. */
    public RecordContent prescribing(List<Prescription> others, List<AcceptedWarning> accepted) {
        return new RecordContent(diagnoses, findings, plan, others, accepted);
    }
}
