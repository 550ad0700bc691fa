package org.horarium.config.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds between which places the events of a time can stand, so that a list of one day is not looked for in all years.
 * Times are nearly in the order of places; the index knows by how much they are not.
 */
final class TimeBounds {

    private final JdbcClient db;
    private final EventIndex index;

    TimeBounds(JdbcClient db, EventIndex index) {
        this.db = db;
        this.index = index;
    }

    void add(@Nullable Instant from, @Nullable Instant to, Statement places) {
        if (from != null) {
            places.and("i.recorded_at >= ?", from.atOffset(ZoneOffset.UTC));
            Optional<EventPosition> first = firstAsLateAs(from);
            first.ifPresent(place -> places.beyond(">=", place));
            if (first.isEmpty()) {
                places.and("false");
            }
        }
        if (to != null) {
            places.and("i.recorded_at < ?", to.atOffset(ZoneOffset.UTC));
            Duration mostLate = index.progress().mostLate().plusMillis(1);
            firstAsLateAs(to.plus(mostLate)).ifPresent(place -> places.beyond("<", place));
        }
    }

    /** Where no event up to there, but that one, is as late. */
    private Optional<EventPosition> firstAsLateAs(Instant time) {
        return db.sql("select transaction_id::text as transaction_text, position from audit.event_index"
                        + " where latest >= ? order by latest, transaction_id, position limit 1")
                .param(time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Place.of(row))
                .optional();
    }
}
