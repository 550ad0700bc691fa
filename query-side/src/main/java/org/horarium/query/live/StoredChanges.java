package org.horarium.query.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.query.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The log, in PostgreSQL. It is read in the order of transactions and only below the oldest that still writes, as events are:
 * numbers by themselves are not given in the order in which they are committed, and whoever followed them would pass over some.
 */
@Component
class StoredChanges implements ChangeLog {

    private static final String READ =
            """
            select cast(h.horizon as text) as horizon, cast(f.transaction_id as text) as first_transaction,
                f.number as first_number,
                exists (select from public.live_change where transaction_id >= h.horizon) as hiding,
                cast(c.transaction_id as text) as transaction, c.number, c.projection, c.doctor_id, c.days,
                c.appointment_id, c.patient_id, c.location_id, c.status
            from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) h
            left join lateral (
                select transaction_id, number from public.live_change order by transaction_id, number limit 1) f on true
            left join lateral (
                select * from public.live_change l
                where (l.transaction_id, l.number) > (cast(:afterTransaction as xid8), :afterNumber)
                    and l.transaction_id < h.horizon %s
                order by l.transaction_id, l.number limit :limit) c on true
            order by c.transaction_id, c.number""";

    private static final String OF_ONE =
            """
            and (l.transaction_id, l.number) <= (cast(:untilTransaction as xid8), :untilNumber)
            and l.projection = :projection and (l.doctor_id is null or l.%s = any (cast(:whose as uuid[])))""";

    private static final String FORGET =
            """
            with kept as (
                select transaction_id, number from public.live_change
                where noted_at < now() - interval '1 hour' order by noted_at desc limit 1)
            delete from public.live_change where (transaction_id, number) in (
                select l.transaction_id, l.number from public.live_change l, kept
                where (l.transaction_id, l.number) < (kept.transaction_id, kept.number)
                order by l.transaction_id, l.number limit :limit)""";

    private static final Position START = new Position(0, 0);

    private final JdbcClient db;

    StoredChanges(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void note(List<VisitChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        db.sql(
                        """
                insert into public.live_change
                    (projection, doctor_id, days, appointment_id, patient_id, location_id, status)
                select 'appointments', doctor_id, array[day], appointment_id, patient_id, location_id, status
                from unnest(cast(:doctors as uuid[]), cast(:days as date[]), cast(:appointments as uuid[]),
                    cast(:patients as uuid[]), cast(:locations as uuid[]), cast(:statuses as text[]))
                    as c (doctor_id, day, appointment_id, patient_id, location_id, status)
                where cast('appointment' as regclass) = cast('appointments.appointment' as regclass)""")
                .param("doctors", Column.of(changes, VisitChange::doctor))
                .param("days", Column.of(changes, VisitChange::date))
                .param("appointments", Column.of(changes, VisitChange::appointment))
                .param("patients", Column.of(changes, VisitChange::patient))
                .param("locations", Column.of(changes, VisitChange::location))
                .param("statuses", Column.of(changes, VisitChange::status))
                .update();
    }

    /** How things stand, without any line. */
    Page now() {
        return page(read("", START, 0));
    }

    /** All lines behind that place, up to so many. */
    Page after(Position place, int limit) {
        return page(read("", place, limit));
    }

    /** The lines from the one place to the other that can be of interest there, up to so many. */
    Page between(Position after, Position until, Interest interest, int limit) {
        return page(read(OF_ONE.formatted(interest.subject().column()), after, limit)
                .param("untilTransaction", Long.toString(until.transaction()))
                .param("untilNumber", until.number())
                .param("projection", interest.subject().projection())
                .param("whose", Column.of(interest.whose(), one -> one)));
    }

    /**
     * Forgets from the oldest line on, never one from the midst, and keeps the last of those of more than an hour: by it can be
     * told who asks for what is forgotten. One process at a time does so.
     */
    int forget(int limit) {
        boolean alone = db.sql(
                        "select pg_try_advisory_xact_lock(cast(cast('public.live_change' as regclass) as oid)::bigint)")
                .query(Boolean.class)
                .single();
        return alone ? db.sql(FORGET).param("limit", limit).update() : 0;
    }

    private StatementSpec read(String which, Position after, int limit) {
        return db.sql(READ.formatted(which))
                .param("afterTransaction", Long.toString(after.transaction()))
                .param("afterNumber", after.number())
                .param("limit", limit);
    }

    /** The one row that there is without any line has no number. */
    private static Page page(StatementSpec statement) {
        List<Page> rows = statement.query((row, number) -> row(row)).list();
        Page any = rows.get(0);
        List<Change> changes = new ArrayList<>();
        rows.forEach(row -> changes.addAll(row.changes()));
        return new Page(any.horizon(), any.first(), any.isHiding(), changes);
    }

    private static Page row(ResultSet row) throws SQLException {
        String transaction = row.getString("transaction");
        return new Page(
                new Position(Long.parseLong(row.getString("horizon")), 0),
                position(row.getString("first_transaction"), row.getLong("first_number")),
                row.getBoolean("hiding"),
                transaction == null ? List.of() : List.of(change(row)));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Objects.requireNonNull(position(row.getString("transaction"), row.getLong("number"))),
                row.getString("projection"),
                row.getObject("doctor_id", UUID.class),
                days(row),
                row.getObject("appointment_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getString("status"));
    }

    private static List<LocalDate> days(ResultSet row) throws SQLException {
        java.sql.Date[] days = (java.sql.Date[]) row.getArray("days").getArray();
        return Stream.of(days).map(java.sql.Date::toLocalDate).toList();
    }

    private static @Nullable Position position(@Nullable String transaction, long number) {
        return transaction == null ? null : new Position(Long.parseLong(transaction), number);
    }
}
