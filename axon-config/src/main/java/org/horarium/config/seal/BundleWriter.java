package org.horarium.config.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.horarium.config.seal.check.BundleHead;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.CheckpointLine;
import org.horarium.config.seal.check.EntryLine;
import org.horarium.config.seal.check.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was recorded and sealed in some time, with all that it takes to verify it elsewhere. Entries come whole,
 * for a seal holds for nothing less: a bundle is health data.
 */
final class BundleWriter {

    private final Connection connection;
    private final KeyRing ring;

    /** @param connection in one snapshot, as {@link DatabaseEvidence} sets it up */
    BundleWriter(Connection connection, KeyRing ring) {
        this.connection = connection;
        this.ring = ring;
    }

    /**
     * Writes from the first checkpoint that can have entries of that time to the last one.
     *
     * @param from from the beginning where it is null
     * @param to up to now where it is null
     */
    void write(OutputStream out, @Nullable Instant from, @Nullable Instant to, Instant now)
            throws SQLException, IOException {
        Checkpoints checkpoints = new Checkpoints(connection);
        Checkpoint last = last(checkpoints, to);
        long first = first(checkpoints, from, last);
        Kept preceding = checkpoints.of(first - 1);
        Checkpoint before = preceding == null ? Checkpoint.NONE : preceding.checkpoint();
        BundleHead head = new BundleHead(
                now, before, last.number(), to == null, ring.current().id(), new byte[0]);
        line(out, head.signed(ring.sign(head.signedBytes())).line());
        for (Kept kept : checkpoints.remarkable()) {
            if (kept.checkpoint().number() < first || kept.checkpoint().number() > last.number()) {
                line(out, CheckpointLine.note(kept.checkpoint()));
            }
        }
        try (EntryRows<StoredRow> entries = EntryRows.all(connection, before.until(), row -> row);
                Checkpoints.Cursor all = checkpoints.from(first)) {
            write(out, entries, all, last.number());
        }
    }

    private static void write(OutputStream out, EntryRows<StoredRow> entries, Checkpoints.Cursor all, long last)
            throws IOException {
        StoredRow next = entries.hasNext() ? entries.next() : null;
        while (all.hasNext()) {
            Kept kept = all.next();
            if (kept.checkpoint().number() > last) {
                return;
            }
            while (next != null && next.place().compareTo(kept.checkpoint().until()) <= 0) {
                line(out, EntryLine.of(next));
                next = entries.hasNext() ? entries.next() : null;
            }
            line(out, CheckpointLine.of(kept));
        }
    }

    private static Checkpoint last(Checkpoints checkpoints, @Nullable Instant to) throws SQLException {
        long number = to == null ? 0 : checkpoints.firstFrom(to.atOffset(ZoneOffset.UTC));
        Kept found = number == 0 ? null : checkpoints.of(number);
        return found == null ? checkpoints.last() : found.checkpoint();
    }

    /** One that does not exist yet, where all were sealed before: the bundle is empty then. */
    private static long first(Checkpoints checkpoints, @Nullable Instant from, Checkpoint last) throws SQLException {
        if (from == null) {
            return 1;
        }
        long number = checkpoints.firstFrom(from.atOffset(ZoneOffset.UTC));
        return number == 0 ? last.number() + 1 : Math.min(number, last.number() + 1);
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
