package org.horarium.config.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A store that nobody uses and that holds nothing yet, marked as unfinished for as long as a history goes into it. */
final class EmptyStore {

    private static final String OTHERS =
            """
            pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";
    private static final int LOOKS = 20;

    private final Connection connection;

    EmptyStore(Connection connection) {
        this.connection = connection;
    }

    /** Marks it, and removes what an import that was broken off has left. */
    void open() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0; set lock_timeout = '5s'");
            connection.commit();
            refuseOthers(statement);
            statement.execute("lock table domain_event in exclusive mode");
            if (holds(statement, "event_import")) {
                // By the owner, who says that this is meant: nobody else may take an event away.
                statement.execute("set local horarium.maintenance = 'on'");
                statement.execute("truncate domain_event");
            }
            if (holds(statement, "domain_event")) {
                throw new HistoryRefused("The store holds events already; a history goes into an empty one only.");
            }
            if (holds(statement, "projection_token where token is not null")) {
                throw new HistoryRefused(
                        "The projections of this database have read other events; import into a new database.");
            }
            statement.execute("delete from event_import; insert into event_import default values");
            connection.commit();
        }
    }

    /** Removes the mark; projections begin at the first event. */
    void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from projection_token; delete from event_import");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze domain_event");
            connection.setAutoCommit(false);
        }
    }

    /** Those who have just left may still be listed for a moment. */
    private void refuseOthers(Statement statement) throws SQLException {
        for (int look = 1; holds(statement, OTHERS); look++) {
            connection.commit();
            if (look == LOOKS) {
                throw new HistoryRefused(
                        "Somebody else is connected to this database; stop every node of Horarium before an import.");
            }
            statement.execute("select pg_sleep(0.1)");
        }
        connection.commit();
    }

    private static boolean holds(Statement statement, String rows) throws SQLException {
        try (ResultSet found = statement.executeQuery("select exists (select from " + rows + ")")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
