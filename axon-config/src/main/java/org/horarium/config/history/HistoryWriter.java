package org.horarium.config.history;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** Writes a history line by line, and keeps none of it. */
final class HistoryWriter {

    private final OutputStream out;
    private final Chain chain = new Chain();
    private final MessageDigest digest = Checksum.sha256();
    private long events;

    HistoryWriter(OutputStream out, Instant created) throws IOException {
        this.out = out;
        write(new Line.Opening(Line.FORMAT, Line.VERSION, created));
    }

    void add(String transactionId, long position, KeptEvent event) throws IOException {
        digest.update(Line.json(event));
        write(new Line.Entry(++events, transactionId, position, event));
    }

    /** Writes the last line. */
    Summary end() throws IOException {
        Summary summary = new Summary(events, HexFormat.of().formatHex(digest.digest()));
        write(new Line.Ending(summary.events(), summary.digest()));
        return summary;
    }

    private void write(Line line) throws IOException {
        out.write(chain.link(Line.json(line)));
        out.write('\n');
    }
}
