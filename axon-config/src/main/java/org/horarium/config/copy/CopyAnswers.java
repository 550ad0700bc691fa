package org.horarium.config.copy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes copies to whoever asked; what the trail has to know of them is seen before. */
@Component
class CopyAnswers extends AbstractHttpMessageConverter<PatientCopy> {

    CopyAnswers() {
        super(CopyEndpoint.FHIR, MediaType.APPLICATION_PDF);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == PatientCopy.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected PatientCopy readInternal(Class<? extends PatientCopy> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nobody sends us copies", input);
    }

    @Override
    protected void writeInternal(PatientCopy copy, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentLength(copy.file().length);
        output.getBody().write(copy.file());
    }
}
