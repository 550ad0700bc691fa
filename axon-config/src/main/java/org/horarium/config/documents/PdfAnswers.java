package org.horarium.config.documents;

import org.horarium.config.OnReadingSide;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes documents. */
@Component
@OnReadingSide
class PdfAnswers extends FileAnswers<IssuedPdf> {

    PdfAnswers() {
        super(IssuedPdf.class, IssuedPdf::file, MediaType.APPLICATION_PDF);
    }
}
