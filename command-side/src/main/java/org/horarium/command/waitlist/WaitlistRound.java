package org.horarium.command.waitlist;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Does all that is to be done now; of several processes, one at a time. What it leaves undone, the next round does. */
@Component
class WaitlistRound {

    /** Any number that no other lock has. */
    private static final long LOCK = 0x57414954L;

    private final Settling settling;
    private final Offering offering;
    private final DataSource database;

    WaitlistRound(Settling settling, Offering offering, DataSource database) {
        this.settling = settling;
        this.offering = offering;
        this.database = database;
    }

    /** Goes round once, unless another process does. The lock goes with its connection, however the process ends. */
    void run() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            if (!answer(connection, "pg_try_advisory_lock")) {
                return;
            }
            try {
                settling.compareBooked();
                settling.letLeave();
                settling.lapse();
                offering.run();
            } finally {
                answer(connection, "pg_advisory_unlock");
            }
        }
    }

    private static boolean answer(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + function + "(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
