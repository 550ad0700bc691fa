package org.horarium.config.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through one table of the trail, a few rows at a time, and shows the next line before it is taken. */
final class Cursor implements AutoCloseable {

    private static final int AT_A_TIME = 500;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reading reading;
    private @Nullable Line next;

    /** Makes a line of a row, or null of one that is not asked for. */
    interface Reading {
        @Nullable
        Line of(ResultSet row) throws SQLException;
    }

    Cursor(Connection connection, String sql, List<?> parameters, Reading reading) throws SQLException {
        this.reading = reading;
        statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_A_TIME);
        for (int at = 0; at < parameters.size(); at++) {
            statement.setObject(at + 1, parameters.get(at));
        }
        rows = statement.executeQuery();
        advance();
    }

    @Nullable
    Line next() {
        return next;
    }

    Line take() throws SQLException {
        Line taken = Objects.requireNonNull(next);
        advance();
        return taken;
    }

    private void advance() throws SQLException {
        next = null;
        while (next == null && rows.next()) {
            next = reading.of(rows);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
