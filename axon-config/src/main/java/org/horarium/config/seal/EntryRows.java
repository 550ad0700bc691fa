package org.horarium.config.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.horarium.config.seal.check.Place;
import org.horarium.config.seal.check.Source;
import org.horarium.config.seal.check.StoredRow;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Events and access entries in their one order, as stored, and few of them in memory at a time. Each row comes as the
 * bytes that PostgreSQL itself would send, so that no driver's opinion of a value comes between.
 *
 * @param <T> what is wanted of a row
 */
final class EntryRows<T> implements Iterator<T>, AutoCloseable {

    private static final int AT_A_TIME = 1000;
    private static final int BINARY = -1;

    private final Function<StoredRow, T> wanted;
    private final Side events;
    private final Side accesses;

    private EntryRows(Connection connection, Place after, String condition, long most, Function<StoredRow, T> wanted)
            throws SQLException {
        this.wanted = wanted;
        events = new Side(connection, Source.EVENT, after, condition, most);
        accesses = new Side(connection, Source.ACCESS, after, condition, most);
    }

    /** What lies behind that place and below the horizon: no more than that many of each source. */
    static <T> EntryRows<T> belowHorizon(Connection snapshot, Place after, long most, Function<StoredRow, T> wanted)
            throws SQLException {
        return new EntryRows<>(
                snapshot, after, " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())", most, wanted);
    }

    /** Everything that lies behind that place. */
    static <T> EntryRows<T> all(Connection snapshot, Place after, Function<StoredRow, T> wanted) throws SQLException {
        return new EntryRows<>(snapshot, after, "", Long.MAX_VALUE, wanted);
    }

    @Override
    public boolean hasNext() {
        return events.next != null || accesses.next != null;
    }

    @Override
    public T next() {
        StoredRow event = events.next;
        StoredRow access = accesses.next;
        if (event == null && access == null) {
            throw new NoSuchElementException();
        }
        boolean isEvent = access == null || (event != null && event.place().compareTo(access.place()) < 0);
        return wanted.apply(isEvent ? events.take() : accesses.take());
    }

    @Override
    public void close() throws SQLException {
        events.statement.close();
        accesses.statement.close();
    }

    private static final class Side {

        private final Source source;
        private final PreparedStatement statement;
        private final ResultSet rows;
        private final int width;
        private @Nullable StoredRow next;

        Side(Connection connection, Source source, Place after, String condition, long most) throws SQLException {
            this.source = source;
            width = source.columnNames().size();
            statement = connection.prepareStatement(
                    "select %1$s from %2$s where (transaction_id, %3$s) > (?::xid8, ?)%4$s order by transaction_id, %3$s limit ?"
                            .formatted(source.expressions(), source.table(), source.number(), condition));
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            statement.setFetchSize(AT_A_TIME);
            statement.setString(1, Long.toUnsignedString(after.transaction()));
            statement.setLong(2, after.after(source));
            statement.setLong(3, most);
            rows = statement.executeQuery();
            advance();
        }

        StoredRow take() {
            StoredRow taken = next;
            if (taken == null) {
                throw new NoSuchElementException();
            }
            try {
                advance();
            } catch (SQLException failure) {
                throw new EntriesAway(failure);
            }
            return taken;
        }

        private void advance() throws SQLException {
            next = rows.next() ? row() : null;
        }

        private StoredRow row() throws SQLException {
            byte[][] columns = new byte[width][];
            for (int column = 0; column < columns.length; column++) {
                columns[column] = rows.getBytes(column + 1);
            }
            return new StoredRow(source, columns);
        }
    }
}
