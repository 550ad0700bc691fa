package org.horarium.config.reports.examine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Decides by its content alone what a file is, and whether it is nothing else and does nothing but show itself. Names and
 * headers are whatever a sender says, and programs that open files do not go by them either.
 */
public final class Examination {

    private static final int LOOKED_AT = 1 << 16;
    /** Readers of PDF look for its header as far as here. */
    private static final int PDF_HEAD = 1024;
    /** The end of an archive's directory, with the longest comment that can follow. */
    private static final int ARCHIVE_TAIL = 22 + 0xffff;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private final Duration most;

    /** @param most how long it may take */
    public Examination(Duration most) {
        this.most = most;
    }

    /**
     * What it is.
     *
     * @throws ReportRefused where it is not taken
     */
    public Kind of(SeekableByteChannel content) throws IOException {
        Source source = new Source(content, most);
        if (source.length() == 0) {
            throw new ReportRefused(Rule.EMPTY);
        }
        Kind kind = kind(source.bytes(0, LOOKED_AT));
        if (tail(source, ARCHIVE_TAIL).contains("PK\5\6")) {
            throw new ReportRefused(Rule.ALSO_AN_ARCHIVE);
        }
        switch (kind) {
            case PDF -> new PdfExamination(source).run();
            case JPEG -> new JpegExamination(source).run();
            case PNG -> new PngExamination(source).run();
        }
        return kind;
    }

    private static Kind kind(byte[] start) throws IOException {
        String head = new String(start, 0, Math.min(start.length, PDF_HEAD), ISO_8859_1);
        if (head.indexOf("%PDF-") > 0) {
            throw new ReportRefused(Rule.HEADER_NOT_FIRST);
        }
        String type =
                TYPES.detect(new ByteArrayInputStream(start), new Metadata()).toString();
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> new ReportRefused(Rule.NOT_A_REPORT_TYPE));
        if (kind == Kind.PDF && isPage(head.toLowerCase(Locale.ROOT))) {
            throw new ReportRefused(Rule.ALSO_A_PAGE);
        }
        return kind;
    }

    private static boolean isPage(String head) {
        return Stream.of("<html", "<script", "<!doctype", "<svg", "<body", "<?php")
                .anyMatch(head::contains);
    }

    private static String tail(Source source, int most) throws IOException {
        return new String(source.bytes(Math.max(0, source.length() - most), most), ISO_8859_1);
    }
}
