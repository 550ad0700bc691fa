package org.horarium.config.documents;

import java.util.List;
import org.horarium.shared.records.Prescription;

/** What a pharmacy needs, and no word of why. */
record PrescriptionSheet(Occasion occasion, List<Prescription> prescriptions) implements Content {

    PrescriptionSheet {
        prescriptions = List.copyOf(prescriptions);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PRESCRIPTION;
    }
}
