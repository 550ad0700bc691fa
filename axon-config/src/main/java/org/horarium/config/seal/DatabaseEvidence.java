package org.horarium.config.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Evidence;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.StoredRow;
import org.horarium.config.seal.check.UnreadableLine;
import org.horarium.config.seal.check.Until;
import org.jspecify.annotations.Nullable;

/** Everything that is recorded and sealed, as of one moment: one snapshot, which holds up nobody who writes. */
final class DatabaseEvidence implements Evidence, AutoCloseable {

    private final Connection connection;
    private final @Nullable Anchor anchor;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final long anchoredUntil;

    /** @param anchor where to look besides; nowhere where it is null */
    DatabaseEvidence(Connection connection, @Nullable Anchor anchor) throws SQLException {
        this.connection = connection;
        this.anchor = anchor;
        anchoredUntil = anchoredUntil(anchor);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            // It may take its time, and writes nothing that anybody would wait for.
            statement.execute(
                    "set transaction_timeout = 0; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
            connection.commit();
        }
    }

    @Override
    public Checkpoint before() {
        return Checkpoint.NONE;
    }

    @Override
    public Iterator<Kept> checkpoints() {
        try {
            return opened(new Checkpoints(connection).from(1));
        } catch (SQLException failure) {
            throw new EntriesAway(failure);
        }
    }

    @Override
    public Iterator<Kept> anchored() {
        try {
            if (anchor == null) {
                return Collections.emptyIterator();
            }
            Iterator<Kept> all = anchor.all();
            if (all instanceof AutoCloseable file) {
                open.add(file);
            }
            return new Until(all, checkpoint -> checkpoint.number() <= anchoredUntil);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Looked at before the snapshot is taken: what is anchored later need not be in it. */
    private static long anchoredUntil(@Nullable Anchor anchor) {
        try {
            Kept last = anchor == null ? null : anchor.last();
            return last == null ? 0 : last.checkpoint().number();
        } catch (UnreadableLine seenLater) {
            return Long.MAX_VALUE;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    @Override
    public Iterator<Checkpoint> remarkable() {
        try {
            List<Checkpoint> all = new ArrayList<>(new Checkpoints(connection)
                    .remarkable().stream().map(Kept::checkpoint).toList());
            Iterator<Kept> anchored = anchored();
            while (anchored.hasNext()) {
                try {
                    Checkpoint one = anchored.next().checkpoint();
                    if (one.removals().length > 0 || one.succession().length > 0) {
                        all.add(one);
                    }
                } catch (UnreadableLine seenLater) {
                    // the verification comes to it in its turn
                }
            }
            return all.iterator();
        } catch (SQLException failure) {
            throw new EntriesAway(failure);
        }
    }

    @Override
    public Iterator<Mark> entries() {
        try {
            return opened(EntryRows.all(connection, Checkpoint.NONE.until(), StoredRow::mark));
        } catch (SQLException failure) {
            throw new EntriesAway(failure);
        }
    }

    @Override
    public boolean isAnchoredFromTheFirst() {
        return true;
    }

    @Override
    public long last() {
        return 0;
    }

    private <T extends AutoCloseable> T opened(T cursor) {
        open.add(cursor);
        return cursor;
    }

    @Override
    public void close() throws SQLException {
        for (AutoCloseable cursor : open) {
            try {
                cursor.close();
            } catch (Exception gone) {
                // nothing is left to be done about it
            }
        }
        connection.rollback();
    }
}
