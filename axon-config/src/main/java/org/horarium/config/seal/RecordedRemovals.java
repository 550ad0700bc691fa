package org.horarium.config.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.seal.check.Removal;

/** What the retention job says it took out of the access trail. */
final class RecordedRemovals {

    private static final String ROWS =
            """
            select first_transaction::text, first_number, last_transaction::text, last_number, entries
            from audit.removal
            where kind = 'access_entry' and entries > 0
            order by number""";

    private RecordedRemovals() {}

    static List<Removal> all(Connection connection) throws SQLException {
        List<Removal> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                all.add(new Removal(
                        Long.parseUnsignedLong(rows.getString(1)),
                        rows.getLong(2),
                        Long.parseUnsignedLong(rows.getString(3)),
                        rows.getLong(4),
                        rows.getLong(5)));
            }
        }
        return all;
    }
}
