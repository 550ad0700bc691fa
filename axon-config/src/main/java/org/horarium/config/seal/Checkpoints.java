package org.horarium.config.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Place;
import org.horarium.config.seal.check.Source;
import org.jspecify.annotations.Nullable;

/** The table of checkpoints. */
final class Checkpoints {

    private static final String COLUMNS =
            """
            select number, sealed_at, until_transaction::text as until_transaction_text, until_source, until_number,
                entries, root, mac, previous, removals, succession, key_id, signature, marks
            from audit.checkpoint
            """;
    private static final int AT_A_TIME = 16;

    private final Connection connection;

    Checkpoints(Connection connection) {
        this.connection = connection;
    }

    /** The last one, or what comes before the first. */
    Checkpoint last() throws SQLException {
        List<Kept> last = list("order by number desc limit 1");
        return last.isEmpty() ? Checkpoint.NONE : last.get(0).checkpoint();
    }

    @Nullable
    Kept of(long number) throws SQLException {
        List<Kept> found = list("where number = " + number);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Those that tell of a new key or of removals. */
    List<Kept> remarkable() throws SQLException {
        return list("where length(removals) > 0 or length(succession) > 0 order by number");
    }

    /** The number of the first one from that moment on, or zero where there is none. */
    long firstFrom(OffsetDateTime moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select coalesce(min(number), 0) from audit.checkpoint where sealed_at >= ?")) {
            statement.setObject(1, moment);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** From that number on, some at a time; to be closed. */
    Cursor from(long number) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(COLUMNS + "where number >= ? order by number");
        statement.setFetchSize(AT_A_TIME);
        statement.setLong(1, number);
        return new Cursor(statement, statement.executeQuery());
    }

    /** Adds one; another sealer's of the same number is in the way. */
    void add(Kept kept) throws SQLException {
        Checkpoint checkpoint = kept.checkpoint();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into audit.checkpoint (number, sealed_at, until_transaction, until_source, until_number, entries,
                    root, mac, previous, removals, succession, key_id, signature, marks)
                values (?, ?, ?::xid8, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setLong(1, checkpoint.number());
            statement.setObject(2, checkpoint.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, Long.toUnsignedString(checkpoint.until().transaction()));
            statement.setInt(4, checkpoint.until().source().code());
            statement.setLong(5, checkpoint.until().number());
            statement.setLong(6, checkpoint.entries());
            statement.setBytes(7, checkpoint.root());
            statement.setBytes(8, checkpoint.mac());
            statement.setBytes(9, checkpoint.previous());
            statement.setBytes(10, checkpoint.removals());
            statement.setBytes(11, checkpoint.succession());
            statement.setString(12, checkpoint.keyId());
            statement.setBytes(13, checkpoint.signature());
            statement.setBytes(14, kept.marks());
            statement.executeUpdate();
        }
    }

    private List<Kept> list(String which) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + which);
                ResultSet rows = statement.executeQuery()) {
            List<Kept> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row(rows));
            }
            return list;
        }
    }

    private static Kept row(ResultSet row) throws SQLException {
        int source = row.getInt("until_source");
        boolean isKnown = source == 0 || source == 1;
        Place until = new Place(
                Long.parseUnsignedLong(row.getString("until_transaction_text")),
                source == 1 ? Source.ACCESS : Source.EVENT,
                row.getLong("until_number"));
        Checkpoint stored = new Checkpoint(
                row.getLong("number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                until,
                isKnown ? row.getLong("entries") : -1, // which nobody signs
                0,
                new byte[0],
                row.getBytes("root"),
                row.getBytes("mac"),
                row.getBytes("previous"),
                row.getBytes("removals"),
                row.getBytes("succession"),
                row.getString("key_id"),
                row.getBytes("signature"));
        return Kept.of(stored, row.getBytes("marks"));
    }

    /** Checkpoints as they come from the database. */
    static final class Cursor implements Iterator<Kept>, AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;
        private @Nullable Kept next;

        Cursor(PreparedStatement statement, ResultSet rows) throws SQLException {
            this.statement = statement;
            this.rows = rows;
            next = rows.next() ? row(rows) : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Kept next() {
            Kept given = next;
            if (given == null) {
                throw new NoSuchElementException();
            }
            try {
                next = rows.next() ? row(rows) : null;
            } catch (SQLException failure) {
                throw new EntriesAway(failure);
            }
            return given;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
