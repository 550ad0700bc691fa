package org.horarium.config.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.trail.KeptAccess;

/** Reads the access entries of a selection. */
final class Accesses {

    private static final String SQL =
            """
            select transaction_id, number, id, at, actor, role, acting_for, purpose, action,
                what, patients, appointment, outcome, reason, emergency, related, address, correlation, detail
            from audit.access_entry entry
            where at >= ? and at < ? and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            """;
    private static final String ORDER = " order by entry.transaction_id, entry.number";

    private Accesses() {}

    static Cursor of(Connection connection, Selection selection) throws SQLException {
        StringBuilder sql = new StringBuilder(SQL);
        List<Object> parameters = new ArrayList<>();
        parameters.add(selection.from().atOffset(ZoneOffset.UTC));
        parameters.add(selection.until().atOffset(ZoneOffset.UTC));
        if (selection.patient() != null) {
            sql.append(" and patients @> array[?::uuid]");
            parameters.add(selection.patient());
        }
        if (selection.actor() != null) {
            sql.append(" and actor = ?");
            parameters.add(selection.actor());
        }
        return new Cursor(connection, sql.append(ORDER).toString(), parameters, Accesses::line);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line.Access(
                new Line.Place(Long.parseUnsignedLong(row.getString("transaction_id")), row.getLong("number")),
                KeptAccess.of(row).entry());
    }
}
