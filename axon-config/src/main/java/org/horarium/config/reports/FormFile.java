package org.horarium.config.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The file in a form that is still on its way: it is read from the connection as it comes, and nowhere kept. */
final class FormFile implements SentFile {

    private static final String FIELD = "file";
    private static final int LONGEST_HEADER = 8 << 10;

    private final FileItemIterator parts;
    private final FileItemStream file;

    private FormFile(FileItemIterator parts, FileItemStream file) {
        this.parts = parts;
        this.file = file;
    }

    /** The form's only part. */
    static FormFile in(HttpServletRequest request) throws IOException {
        FileUpload form = new FileUpload();
        form.setPartHeaderSizeMax(LONGEST_HEADER);
        form.setHeaderEncoding("UTF-8");
        try {
            FileItemIterator parts = form.getItemIterator(new ServletRequestContext(request));
            if (parts.hasNext()) {
                FileItemStream first = parts.next();
                if (FIELD.equals(first.getFieldName()) && !first.isFormField()) {
                    return new FormFile(parts, first);
                }
            }
            throw new InvalidInput(FIELD, "must be the form's first part, and a file");
        } catch (FileUploadException | MultipartStream.MalformedStreamException malformed) {
            throw malformed();
        }
    }

    @Override
    public @Nullable String name() {
        try {
            return file.getName();
        } catch (InvalidFileNameException trick) {
            return null;
        }
    }

    @Override
    public void into(Spool spool, long most) throws IOException {
        try (InputStream content = file.openStream()) {
            spool.fill(content, most);
            if (parts.hasNext()) {
                throw new InvalidInput(FIELD, "must be the form's only part");
            }
        } catch (FileUploadException | MultipartStream.MalformedStreamException malformed) {
            throw malformed();
        }
    }

    private static InvalidInput malformed() {
        return new InvalidInput("body", "must be a whole form (multipart/form-data)");
    }
}
