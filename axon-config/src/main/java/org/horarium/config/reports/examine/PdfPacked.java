package org.horarium.config.reports.examine;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the streams of a PDF, wherever one begins, and keeps only count of what they would become. */
final class PdfPacked {

    private static final long LARGE = 64L << 20;
    private static final long MOST_TIMES = 200;
    private static final long MOST_TOGETHER = 512L << 20;

    private final Source source;
    private final byte[] in = new byte[1 << 13];
    private final byte[] out = new byte[1 << 16];
    private long together;

    PdfPacked(Source source) {
        this.source = source;
    }

    /** What stands behind the word there, if that is a packed stream. */
    void check(long afterWord) throws IOException {
        long start = afterWord;
        if (source.at(start) == '\r') {
            start++;
        }
        if (source.at(start) == '\n') {
            start++;
        }
        int method = source.at(start);
        int flags = source.at(start + 1);
        if (flags >= 0 && (method & 0x0f) == 8 && (method << 8 | flags) % 31 == 0) {
            unpack(start);
        }
    }

    private void unpack(long start) throws IOException {
        Inflater inflater = new Inflater();
        try {
            long taken = 0;
            long made = 0;
            while (!inflater.finished()) {
                int count = source.read(start + taken, in, 0, in.length);
                if (count <= 0) {
                    return;
                }
                inflater.setInput(in, 0, count);
                taken += count;
                while (!inflater.needsInput() && !inflater.finished()) {
                    int more = inflater.inflate(out);
                    if (more == 0 && inflater.needsDictionary()) {
                        return;
                    }
                    made += more;
                    together += more;
                    if (together > MOST_TOGETHER || (made > LARGE && made / taken > MOST_TIMES)) {
                        throw new ReportRefused(Rule.DECOMPRESSION_BOMB);
                    }
                }
            }
        } catch (DataFormatException notPacked) {
            // then it becomes nothing else either
        } finally {
            inflater.end();
        }
    }
}
