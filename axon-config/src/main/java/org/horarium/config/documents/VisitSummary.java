package org.horarium.config.documents;

import java.util.List;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.jspecify.annotations.Nullable;

/** What patients take home, to read again and to show to the next doctor. */
record VisitSummary(
        Occasion occasion,
        List<Diagnosis> diagnoses,
        @Nullable String findings,
        @Nullable String plan,
        List<Prescription> prescriptions)
        implements Content {

    VisitSummary {
        diagnoses = List.copyOf(diagnoses);
        prescriptions = List.copyOf(prescriptions);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.VISIT_SUMMARY;
    }
}
