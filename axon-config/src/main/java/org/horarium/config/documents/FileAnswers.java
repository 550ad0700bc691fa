package org.horarium.config.documents;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes whole files to whoever asked. The endpoint answers with what the file is of, so that the trail sees what it has
 * to know before the first byte leaves.
 */
public abstract class FileAnswers<T> extends AbstractHttpMessageConverter<T> {

    private final Class<T> type;
    private final Function<T, byte[]> file;

    /** For answers of that type, whose file has one of those media types. */
    protected FileAnswers(Class<T> type, Function<T, byte[]> file, MediaType... mediaTypes) {
        super(mediaTypes);
        this.type = type;
        this.file = file;
    }

    @Override
    protected boolean supports(Class<?> asked) {
        return asked == type;
    }

    @Override
    public boolean canRead(Class<?> asked, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected T readInternal(Class<? extends T> asked, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nobody sends us such files", input);
    }

    @Override
    protected void writeInternal(T answer, HttpOutputMessage output) throws IOException {
        byte[] bytes = file.apply(answer);
        output.getHeaders().setContentLength(bytes.length);
        output.getBody().write(bytes);
    }
}
