package org.horarium.config.copy;

import org.horarium.config.documents.FileAnswers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes copies. */
@Component
class CopyAnswers extends FileAnswers<PatientCopy> {

    CopyAnswers() {
        super(PatientCopy.class, PatientCopy::file, CopyEndpoint.FHIR, MediaType.APPLICATION_PDF);
    }
}
