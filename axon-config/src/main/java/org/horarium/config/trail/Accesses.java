package org.horarium.config.trail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail in its order, never past the horizon. */
@Component
class Accesses {

    private static final int MOST = 200;

    private final JdbcClient db;

    Accesses(JdbcClient db) {
        this.db = db;
    }

    /** What is asked for; null is everything. */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor,
            @Nullable String role,
            @Nullable UUID patient,
            @Nullable AccessAction action,
            @Nullable AccessOutcome outcome,
            @Nullable Boolean emergency,
            @Nullable String correlation) {}

    /** A stretch of them, and the cursor of the next. */
    record Found(List<KeptAccess> items, @Nullable String next) {}

    /** The latest first. */
    Found find(Wanted wanted, @Nullable Position before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be from 1 to " + MOST);
        }
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "select * from audit.access_entry" + " where transaction_id < pg_snapshot_xmin(pg_current_snapshot())");
        and(sql, values, " and at >= ?", at(wanted.from()));
        and(sql, values, " and at < ?", at(wanted.to()));
        and(sql, values, " and actor = ?", wanted.actor());
        and(sql, values, " and role = ?", wanted.role());
        and(sql, values, " and patients @> array[cast(? as uuid)]", wanted.patient());
        and(sql, values, " and action = ?", name(wanted.action()));
        and(sql, values, " and outcome = ?", name(wanted.outcome()));
        and(sql, values, " and emergency = ?", wanted.emergency());
        and(sql, values, " and correlation = ?", wanted.correlation());
        if (before != null) {
            sql.append(" and (transaction_id, number) < (cast(cast(? as text) as xid8), ?)");
            values.add(String.valueOf(before.transaction()));
            values.add(before.number());
        }
        sql.append(" order by transaction_id desc, number desc limit ?");
        values.add(limit + 1);
        List<KeptAccess> found = db.sql(sql.toString())
                .params(values)
                .query((row, at) -> KeptAccess.of(row))
                .list();
        return found.size() <= limit
                ? new Found(found, null)
                : new Found(
                        List.copyOf(found.subList(0, limit)),
                        found.get(limit - 1).position());
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
