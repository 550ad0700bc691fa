package org.horarium.config.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who looked, in the course of requests or at an appointment. */
@Component
class Looks {

    private final JdbcClient db;

    Looks(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first. */
    List<Looked> of(Collection<String> correlations, @Nullable UUID appointment, int most) {
        return db.sql(
                        """
                        select * from (
                            select transaction_id as transaction, transaction_id::text as transaction_text, a.*
                            from audit.access_entry a where correlation = any (?)
                            union
                            select transaction_id as transaction, transaction_id::text as transaction_text, a.*
                            from audit.access_entry a where appointment = cast(? as uuid)) found
                        where transaction < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction, number limit ?""")
                .params(correlations.toArray(String[]::new), appointment == null ? null : appointment.toString(), most)
                .query((row, number) -> looked(row))
                .list();
    }

    private static Looked looked(ResultSet row) throws SQLException {
        return new Looked(
                row.getString("transaction_text") + "." + row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getObject("acting_for", UUID.class),
                row.getString("purpose"),
                row.getString("action"),
                row.getString("what"),
                ids(row.getArray("patients")),
                row.getObject("appointment", UUID.class),
                row.getString("outcome"),
                row.getString("reason"),
                row.getBoolean("emergency"),
                row.getObject("related", Boolean.class),
                row.getString("address"),
                row.getString("correlation"),
                row.getString("detail"));
    }

    private static List<UUID> ids(Array column) throws SQLException {
        return List.of((UUID[]) column.getArray());
    }
}
