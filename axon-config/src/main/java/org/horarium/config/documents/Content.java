package org.horarium.config.documents;

import java.util.List;
import org.horarium.shared.records.Prescription;

/** What a document says, wherever it comes from. */
sealed interface Content permits PrescriptionSheet, VisitSummary {

    DocumentKind kind();

    Occasion occasion();

    List<Prescription> prescriptions();
}
