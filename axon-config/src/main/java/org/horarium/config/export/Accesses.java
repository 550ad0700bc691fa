package org.horarium.config.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/** Reads the access entries of a selection. */
final class Accesses {

    private static final String SQL =
            """
            select transaction_id::text as transaction_text, number, id, at, actor, role, acting_for, purpose, action,
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
                new Line.Place(Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("number")),
                entry(row));
    }

    private static AccessEntry entry(ResultSet row) throws SQLException {
        return new AccessEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getObject("acting_for", UUID.class),
                PurposeOfUse.valueOf(row.getString("purpose")),
                AccessAction.valueOf(row.getString("action")),
                row.getString("what"),
                patients(row.getArray("patients")),
                row.getObject("appointment", UUID.class),
                AccessOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getBoolean("emergency"),
                related(row),
                row.getString("address"),
                row.getString("correlation"),
                row.getString("detail"));
    }

    private static List<UUID> patients(Array stored) throws SQLException {
        return List.of((UUID[]) stored.getArray());
    }

    private static @Nullable Boolean related(ResultSet row) throws SQLException {
        boolean related = row.getBoolean("related");
        return row.wasNull() ? null : related;
    }
}
