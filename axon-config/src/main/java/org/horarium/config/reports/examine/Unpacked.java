package org.horarium.config.reports.examine;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Counts what becomes of packed bytes when they are unpacked, and keeps none of it. */
final class Unpacked implements AutoCloseable {

    private final Inflater inflater = new Inflater();
    private final byte[] in = new byte[1 << 13];
    private final byte[] out = new byte[1 << 16];
    private long bytes;
    private long most;

    /** How many it may become. */
    void allow(long most) {
        this.most = most;
    }

    long bytes() {
        return bytes;
    }

    /** Unpacks those of the file, of a picture that is to have so many. */
    void more(Source source, long at, long length, long expected) throws IOException {
        try {
            for (long done = 0; done < length && !inflater.finished(); ) {
                int count = source.read(at + done, in, 0, (int) Math.min(in.length, length - done));
                inflater.setInput(in, 0, count);
                drain();
                done += count;
            }
        } catch (DataFormatException malformed) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        if (expected > 0 && inflater.finished() && bytes < expected) {
            throw new ReportRefused(Rule.TRUNCATED);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void drain() throws DataFormatException {
        while (!inflater.needsInput() && !inflater.finished()) {
            int count = inflater.inflate(out);
            bytes += count;
            if (bytes > most) {
                throw new ReportRefused(Rule.DECOMPRESSION_BOMB);
            }
            if (count == 0 && inflater.needsDictionary()) {
                throw new ReportRefused(Rule.DAMAGED);
            }
        }
    }
}
