package org.horarium.config.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.horarium.shared.Unavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the trail for reading: events and accesses as of one moment, without holding anybody up. */
@Component
class AuditTrail {

    /** Each takes a connection for as long as its reader takes. */
    private static final int AT_ONCE = 3;

    private final DataSource database;
    private final ObjectMapper json;
    private final boolean eventsAreElsewhere;
    private final Semaphore places = new Semaphore(AT_ONCE);

    AuditTrail(
            DataSource database,
            ObjectMapper json,
            @Value("${axon.axonserver.enabled:false}") boolean eventsAreElsewhere) {
        this.database = database;
        this.json = json;
        this.eventsAreElsewhere = eventsAreElsewhere;
    }

    /** What is done with it while it stands still. */
    interface Use {
        void of(Snapshot trail) throws SQLException, IOException;
    }

    /**
     * Both kinds of lines.
     *
     * @throws Unavailable where there are readers enough, or events are kept in Axon Server: half a trail is none
     */
    void read(Use use) throws IOException {
        if (eventsAreElsewhere) {
            throw new Unavailable("Events are kept in Axon Server; they cannot be exported from here.");
        }
        readAccesses(use);
    }

    /** The same, for those who want nothing but access entries, which are here in any case. */
    void readAccesses(Use use) throws IOException {
        if (!places.tryAcquire()) {
            throw new Unavailable("Others are exporting at this moment; try again when they are done.");
        }
        try (Connection connection = database.getConnection()) {
            begin(connection);
            try (Concerned concerned = new Concerned(connection)) {
                use.of(new Snapshot(connection, json, concerned));
            } finally {
                end(connection);
            }
        } catch (SQLException away) {
            throw new TrailAway(away);
        } finally {
            places.release();
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            // It may take its time: whoever only reads holds back neither writers nor projections.
            statement.execute("set local transaction_timeout = 0; set local statement_timeout = 0;"
                    + " set local idle_in_transaction_session_timeout = 0");
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
    }
}
