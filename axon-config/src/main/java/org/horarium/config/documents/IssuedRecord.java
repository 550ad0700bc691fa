package org.horarium.config.documents;

import java.util.UUID;
import org.horarium.shared.Language;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A record, as far as documents are made of it.
 *
 * @param clinic where it was written
 * @param doctor who wrote it
 * @param isErased whether nobody can read any more what it said
 * @param language the patient's, where it is one of ours
 * @param signed null as long as nobody stands for what it says now
 */
record IssuedRecord(
        UUID id,
        PatientId patient,
        String clinic,
        String doctor,
        boolean isErased,
        @Nullable Language language,
        @Nullable Signed signed) {

    /**
     * What a clinician stands for.
     *
     * @param version of the record that says it
     */
    record Signed(long version, VisitSummary summary) {

        Content as(DocumentKind kind) {
            return kind == DocumentKind.VISIT_SUMMARY
                    ? summary
                    : new PrescriptionSheet(summary.occasion(), summary.prescriptions());
        }
    }
}
