package org.horarium.config.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file as bytes, one at a time: decoding them first could make two different files look the same. */
final class FileLines {

    /** Far more than any event takes. */
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private long number;

    FileLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next one, or empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (; read >= 0 && read != '\n'; read = in.read()) {
            line.write(read);
            if (line.size() > LONGEST) {
                throw HistoryRefused.at(number, "is longer than any event");
            }
        }
        return Optional.of(line.toByteArray());
    }

    /** The number of the line that was returned last. */
    long number() {
        return number;
    }
}
