package org.horarium.config.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The trail as of one moment: read twice, it is the same twice. */
final class Snapshot {

    private final Connection connection;
    private final ObjectMapper json;
    private final Concerned concerned;

    Snapshot(Connection connection, ObjectMapper json, Concerned concerned) {
        this.connection = connection;
        this.json = json;
        this.concerned = concerned;
    }

    /** Takes one line after the other. */
    interface Taker {
        void take(Line line) throws IOException;
    }

    /** Events and accesses, in the order of their commits. */
    void each(Selection selection, Taker taker) throws SQLException, IOException {
        try (Cursor events = Events.of(connection, json, selection, concerned);
                Cursor accesses = Accesses.of(connection, selection)) {
            for (Line event = events.next(), access = accesses.next();
                    event != null || access != null;
                    event = events.next(), access = accesses.next()) {
                boolean isEventFirst =
                        access == null || (event != null && event.place().compareTo(access.place()) <= 0);
                taker.take((isEventFirst ? events : accesses).take());
            }
        }
    }

    /** Access entries alone. */
    void eachAccess(Selection selection, Taker taker) throws SQLException, IOException {
        try (Cursor accesses = Accesses.of(connection, selection)) {
            while (accesses.next() != null) {
                taker.take(accesses.take());
            }
        }
    }
}
