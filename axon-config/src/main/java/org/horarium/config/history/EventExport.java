package org.horarium.config.history;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Writes down every event in the order that all readers follow, as of one moment: one snapshot, and of that what lies
 * below the horizon, where nothing can appear any more. Writers are not held up.
 */
public final class EventExport {

    private static final String EVENTS =
            """
            select event_id, stream, stream_type, sequence_number, payload_type, payload_revision, recorded_at, payload,
                metadata, transaction_id::text as transaction_text, position
            from domain_event
            where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by domain_event.transaction_id, domain_event.position""";
    private static final int AT_A_TIME = 1000;

    private final Connection connection;
    private final LongConsumer progress;

    /** Reads from there; tells now and then how many events it has written. */
    public EventExport(Connection connection, LongConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Writes everything. */
    public Summary to(OutputStream out, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            // It may take its time: whoever only reads holds back neither writers nor projections.
            statement.execute("set transaction_timeout = 0; set statement_timeout = 0");
            connection.commit();
        }
        try {
            return export(new HistoryWriter(out, now));
        } finally {
            connection.rollback();
        }
    }

    private Summary export(HistoryWriter writer) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                for (long number = 1; rows.next(); number++) {
                    writer.add(rows.getString("transaction_text"), rows.getLong("position"), event(rows));
                    if (number % AT_A_TIME == 0) {
                        progress.accept(number);
                    }
                }
            }
        }
        return writer.end();
    }

    private static KeptEvent event(ResultSet row) throws SQLException {
        return new KeptEvent(
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getString("stream_type"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Content.text(row.getBytes("payload")),
                Content.text(row.getBytes("metadata")));
    }
}
