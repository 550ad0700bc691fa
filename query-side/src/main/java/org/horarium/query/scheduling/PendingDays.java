package org.horarium.query.scheduling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.horarium.query.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Knows which rows the index may lack, and hands them over. */
@Component
class PendingDays implements SlotVisibility {

    private static final String COLUMNS =
            """
            doctor_id, day, location_id, revision, retired,
            cast(document || jsonb_build_object('revision', revision, 'starts', starts, 'main_starts', main_starts)
                as text) as document
            """;

    private static final String KEY = "cast(cast('slot_day' as regclass) as oid)::bigint";

    private static final String LONGEST = "60s";

    private final JdbcClient db;
    private final DataSource database;
    private final IndexHealth health;

    PendingDays(JdbcClient db, DataSource database, IndexHealth health) {
        this.db = db;
        this.database = database;
        this.health = health;
    }

    @Override
    public long latestRevision() {
        return db.sql("select last_value from public.slot_search_revision")
                .query(Long.class)
                .single();
    }

    /** While the index is away, the search reads the rows themselves. */
    @Override
    public boolean isVisible(long revision) {
        return health.isAway() || isMirrored(revision);
    }

    boolean isMirrored(long revision) {
        return db.sql("select not exists (select from slot_day where pending_since <= :revision)")
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets the caller's transaction take as long as an index under load may need. It is to write nothing before the index
     * has answered, and so holds up nobody.
     */
    void mayTakeLong() {
        db.sql("select set_config('transaction_timeout', '0', true)")
                .query(String.class)
                .single();
        db.sql("select set_config(name, :limit, true) from unnest(array[:limits]) as l (name)")
                .param("limits", List.of("transaction_timeout", "idle_in_transaction_session_timeout"))
                .param("limit", LONGEST)
                .query(String.class)
                .list();
    }

    /** Waits until no node mirrors, and lets none begin before the end of the transaction. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(" + KEY + ")::text")
                .query(String.class)
                .list();
    }

    /** Does something while no node mirrors, without a transaction: its lock belongs to a connection. */
    void aloneUntilTheEnd(Runnable work) {
        try (Connection held = database.getConnection();
                Statement statement = held.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether this node may mirror until the end of the transaction: one at a time does. */
    boolean tryLock() {
        return db.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                .query(Boolean.class)
                .single();
    }

    List<DayRow> oldest(int limit) {
        return db.sql("select " + COLUMNS + " from slot_day where pending_since is not null"
                        + " order by pending_since limit :limit")
                .param("limit", limit)
                .query(PendingDays::row)
                .list();
    }

    /** All rows in the order of their keys, page by page. */
    List<DayRow> after(@Nullable DayRow last, int limit) {
        return db.sql(
                        "select " + COLUMNS
                                + """
                from slot_day where not retired
                and (doctor_id, day, location_id) > (cast(:doctor as uuid), cast(:day as date), cast(:place as uuid))
                order by doctor_id, day, location_id limit :limit""")
                .param("doctor", last == null ? new UUID(0, 0) : last.doctor())
                .param("day", last == null ? LocalDate.EPOCH : last.day())
                .param("place", last == null ? new UUID(0, 0) : last.place())
                .param("limit", limit)
                .query(PendingDays::row)
                .list();
    }

    /**
     * Passes over rows that someone is changing: they are pending anyway.
     *
     * @param readAt the latest revision before the rows were read: no later change can be earlier news than that
     */
    void mirrored(List<DayRow> rows, long readAt) {
        String mine =
                """
                with sent as (
                    select * from unnest(cast(:doctors as uuid[]), cast(:days as date[]), cast(:places as uuid[]),
                        cast(:revisions as bigint[])) as s (doctor_id, day, location_id, sent)),
                mine as (
                    select d.doctor_id, d.day, d.location_id, s.sent from slot_day d
                    join sent s using (doctor_id, day, location_id) for update of d skip locked)
                """;
        List<DayRow> gone = rows.stream().filter(DayRow::retired).toList();
        sent(
                        mine
                                + """
                delete from slot_day d using mine m
                where d.doctor_id = m.doctor_id and d.day = m.day and d.location_id = m.location_id
                and d.revision = m.sent""",
                        gone)
                .update();
        sent(
                        mine
                                + """
                update slot_day d set pending_since = case when d.revision = m.sent then null else :readAt end
                from mine m
                where d.doctor_id = m.doctor_id and d.day = m.day and d.location_id = m.location_id""",
                        rows)
                .param("readAt", readAt)
                .update();
    }

    private StatementSpec sent(String sql, List<DayRow> rows) {
        return db.sql(sql)
                .param("doctors", Column.of(rows, DayRow::doctor))
                .param("days", Column.of(rows, DayRow::day))
                .param("places", Column.of(rows, DayRow::place))
                .param("revisions", Column.of(rows, DayRow::revision));
    }

    private static DayRow row(ResultSet row, int number) throws SQLException {
        return new DayRow(
                row.getObject("doctor_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("location_id", UUID.class),
                row.getLong("revision"),
                row.getBoolean("retired"),
                row.getString("document"));
    }
}
