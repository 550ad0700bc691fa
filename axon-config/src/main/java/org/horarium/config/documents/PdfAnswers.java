package org.horarium.config.documents;

import java.io.IOException;
import org.horarium.config.OnReadingSide;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes documents to whoever asked; what the trail has to know of them is seen before. */
@Component
@OnReadingSide
class PdfAnswers extends AbstractHttpMessageConverter<IssuedPdf> {

    PdfAnswers() {
        super(MediaType.APPLICATION_PDF);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == IssuedPdf.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected IssuedPdf readInternal(Class<? extends IssuedPdf> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nobody sends us documents", input);
    }

    @Override
    protected void writeInternal(IssuedPdf document, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentLength(document.file().length);
        output.getBody().write(document.file());
    }
}
