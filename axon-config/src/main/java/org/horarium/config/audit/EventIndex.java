package org.horarium.config.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.horarium.config.store.postgres.EventPosition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the store in its own order, below the horizon, and notes of each event what it is about. Many processes may try
 * at once; one of them does it.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventIndex {

    private static final int BATCH = 500;

    /** Counting stops there: who is further behind is far behind. */
    private static final int FAR = 10_000;

    private static final String LOCK = "cast(cast('audit.event_index' as regclass) as oid)::bigint";
    private static final String HORIZON = "e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String UNREAD = "(e.transaction_id, e.position) > (?::xid8, ?) and " + HORIZON;

    private final JdbcClient db;
    private final Subjects subjects;
    private final TransactionTemplate transaction;

    EventIndex(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.subjects = new Subjects(db);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How far it has come.
     *
     * @param latest the latest time of all events so far
     * @param mostLate by how much an event's time was ever behind that
     */
    record Progress(EventPosition position, Instant latest, Duration mostLate) {

        Progress beyond(StoredEvent event) {
            Instant now = event.recordedAt().isAfter(latest) ? event.recordedAt() : latest;
            Duration late = Duration.between(event.recordedAt(), now);
            return new Progress(event.position(), now, late.compareTo(mostLate) > 0 ? late : mostLate);
        }
    }

    /**
     * Notes the next events. Nothing is written before all is read and worked out, so that the horizon waits no longer than
     * one statement takes; and no commit waits for the disk, because what gets lost is written anew.
     *
     * @return whether there may be more
     */
    boolean follow() {
        return Objects.requireNonNull(transaction.execute(status -> isOurs() && next()));
    }

    Progress progress() {
        return db.sql("select transaction_id::text as transaction_text, position, latest,"
                        + " extract(epoch from most_late) as late from audit.event_index_progress")
                .query((row, number) -> new Progress(
                        Place.of(row),
                        row.getObject("latest", OffsetDateTime.class).toInstant(),
                        Duration.ofNanos(Math.round(row.getDouble("late") * 1e6) * 1000)))
                .single();
    }

    /** How many events are still to be noted, and no more than ten thousand. */
    long behind() {
        EventPosition read = progress().position();
        return db.sql("select count(*) from (select from domain_event e where " + UNREAD + " limit " + FAR + ") unread")
                .params(Place.transaction(read), read.eventPosition())
                .query(Long.class)
                .single();
    }

    /** How old the oldest event is that is still to be noted, in seconds. */
    double lag() {
        EventPosition read = progress().position();
        return db.sql(
                        "select greatest(0, extract(epoch from clock_timestamp() - e.recorded_at)) from domain_event e where "
                                + UNREAD + " order by e.transaction_id, e.position limit 1")
                .params(Place.transaction(read), read.eventPosition())
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    /** The last event that readers may see now. */
    EventPosition end() {
        return db.sql("select e.transaction_id::text as transaction_text, e.position from domain_event e where "
                        + HORIZON + " order by e.transaction_id desc, e.position desc limit 1")
                .query((row, number) -> Place.of(row))
                .optional()
                .orElse(EventPosition.START);
    }

    private boolean isOurs() {
        return db.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    private boolean next() {
        Progress before = progress();
        List<StoredEvent> events = db.sql("select " + StoredEvent.COLUMNS + " from domain_event e where " + UNREAD
                        + " order by e.transaction_id, e.position limit " + BATCH)
                .params(Place.transaction(before.position()), before.position().eventPosition())
                .query((row, number) -> StoredEvent.of(row))
                .list();
        if (events.isEmpty()) {
            return false;
        }
        List<Set<Subject>> about = subjects.of(events);
        db.sql("set local synchronous_commit = off").update();
        keep(IndexRows.of(events, about, before));
        return events.size() == BATCH;
    }

    private void keep(IndexRows rows) {
        db.sql(
                        """
                        insert into audit.event_index (transaction_id, position, event_id, recorded_at, latest, type, actor,
                            role, correlation, emergency)
                        select cast(transaction_id as xid8), position, event_id, recorded_at, latest, type, actor, role,
                            correlation, emergency
                        from unnest(?::text[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::boolean[]) as row (transaction_id, position, event_id,
                            recorded_at, latest, type, actor, role, correlation, emergency)
                        on conflict do nothing""")
                .params(rows.events())
                .update();
        db.sql(
                        """
                        insert into audit.event_subject (kind, subject, transaction_id, position)
                        select kind, subject, cast(transaction_id as xid8), position
                        from unnest(?::text[], ?::uuid[], ?::text[], ?::bigint[])
                            as row (kind, subject, transaction_id, position)
                        on conflict do nothing""")
                .params(rows.subjects())
                .update();
        Progress now = rows.progress();
        db.sql("update audit.event_index_progress set transaction_id = ?::xid8, position = ?, latest = ?,"
                        + " most_late = make_interval(secs => ?)")
                .params(
                        Place.transaction(now.position()),
                        now.position().eventPosition(),
                        now.latest().atOffset(ZoneOffset.UTC),
                        now.mostLate().toNanos() / 1e9)
                .update();
    }
}
