package org.horarium.config.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.horarium.config.trail.KeptAccess;
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
    List<KeptAccess> of(Collection<String> correlations, @Nullable UUID appointment, int most) {
        return db.sql(
                        """
                        select * from (
                            select transaction_id as transaction, a.*
                            from audit.access_entry a where correlation = any (?)
                            union
                            select transaction_id as transaction, a.*
                            from audit.access_entry a where appointment = cast(? as uuid)) found
                        where transaction < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction, number limit ?""")
                .params(correlations.toArray(String[]::new), appointment == null ? null : appointment.toString(), most)
                .query((row, number) -> KeptAccess.of(row))
                .list();
    }
}
