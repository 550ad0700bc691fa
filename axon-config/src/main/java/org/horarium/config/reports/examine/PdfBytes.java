package org.horarium.config.reports.examine;

import java.io.IOException;

/**
 * Goes through the bytes of a PDF as they stand, without going by its tables: those can leave out what a reader that
 * mends files would find. Finds names however they are written, and whatever was packed too densely.
 */
final class PdfBytes {

    private static final String STREAM = "stream";
    private static final String END = "%%EOF";
    private static final int LONGEST_NAME = 40;

    private final Source source;
    private final PdfPacked packed;
    /** The last eight bytes, the latest one lowest. */
    private long last;

    private long position;
    private long end = -1;

    PdfBytes(Source source) {
        this.source = source;
        this.packed = new PdfPacked(source);
    }

    void run() throws IOException {
        byte[] part = new byte[1 << 13];
        while (position < source.length()) {
            int count = source.read(position, part, 0, part.length);
            for (int each = 0; each < count; each++) {
                take(part[each] & 0xff);
            }
        }
        if (end < 0) {
            throw new ReportRefused(Rule.TRUNCATED);
        }
        Ending.mustBePadding(source, end);
    }

    private void take(int next) throws IOException {
        last = last << 8 | next;
        position++;
        if (next == '/') {
            name();
        } else if (next == 'F' && endsIn(END)) {
            end = position;
        } else if (next == 'm' && endsIn(STREAM) && !endsIn("end" + STREAM.substring(0, 5), 1)) {
            packed.check(position);
        }
    }

    private boolean endsIn(String text) {
        return endsIn(text, 0);
    }

    private boolean endsIn(String text, int before) {
        for (int each = 0; each < text.length() && each + before < Long.BYTES; each++) {
            int shift = 8 * (each + before);
            if ((last >>> shift & 0xff) != text.charAt(text.length() - 1 - each)) {
                return false;
            }
        }
        return true;
    }

    /** The name that begins here. Any letter of it may be written as its number. */
    private void name() throws IOException {
        StringBuilder name = new StringBuilder();
        for (long at = position; name.length() <= LONGEST_NAME; at++) {
            int next = source.at(at);
            if (next == '#') {
                int high = Character.digit(source.at(at + 1), 16);
                int low = Character.digit(source.at(at + 2), 16);
                if (high >= 0 && low >= 0) {
                    next = high << 4 | low;
                    at += 2;
                }
            } else if (next <= ' ' || "/()<>[]{}%".indexOf(next) >= 0) {
                break;
            }
            name.append((char) next);
        }
        Rule against = PdfNames.againstRaw(name.toString());
        if (against != null) {
            throw new ReportRefused(against);
        }
    }
}
