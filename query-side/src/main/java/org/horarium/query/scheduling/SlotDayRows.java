package org.horarium.query.scheduling;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.query.Column;
import org.horarium.query.live.ChangeLog;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Keeps the days. A row outlives its free time, so that its revision can only grow and nothing late can bring back a
 * slot that is gone.
 */
@Component
class SlotDayRows {

    private static final int CHUNK = 500;

    private final JdbcClient db;

    SlotDayRows(JdbcClient db) {
        this.db = db;
    }

    /** Writes the days that differ from what is there; only those get a new revision. */
    void save(List<PlannedDay> days) {
        for (int from = 0; from < days.size(); from += CHUNK) {
            saveChunk(days.subList(from, Math.min(days.size(), from + CHUNK)));
        }
    }

    /** Leaves nothing free on those dates but what is kept, which {@code not in} hashes and {@code exists} would not. */
    void emptyAllBut(List<PlannedDay> kept, List<DoctorDate> dates) {
        empty(
                        """
                from unnest(cast(:doctors as uuid[]), cast(:dates as date[])) as e (doctor_id, day)
                where d.doctor_id = e.doctor_id and d.day = e.day
                and (d.doctor_id, d.day, d.location_id) not in (
                    select * from unnest(cast(:keptDoctors as uuid[]), cast(:keptDates as date[]),
                        cast(:keptPlaces as uuid[])))""",
                        dates)
                .param("keptDoctors", Column.of(kept, day -> day.day().doctorId()))
                .param("keptDates", Column.of(kept, day -> day.day().date()))
                .param("keptPlaces", Column.of(kept, day -> day.day().locationId()))
                .update();
    }

    /** Leaves nothing free of those doctors after those dates. */
    void emptyAfter(List<DoctorDate> dates) {
        empty(
                        """
                from unnest(cast(:doctors as uuid[]), cast(:dates as date[])) as e (doctor_id, day)
                where d.doctor_id = e.doctor_id and d.day > e.day""",
                        dates)
                .update();
    }

    void emptyAll() {
        empty("where true", List.of()).update();
    }

    /** The days that are not true any more although nothing happened. */
    Map<DoctorId, DaysToPlan> due(Instant now, int limit) {
        Map<DoctorId, Set<LocalDate>> dates = new HashMap<>();
        db.sql("select doctor_id, day from slot_day where recompute_at <= :now order by recompute_at limit :limit")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("limit", limit)
                .query(row -> {
                    dates.computeIfAbsent(new DoctorId(row.getObject(1, UUID.class)), doctor -> new HashSet<>())
                            .add(row.getObject(2, LocalDate.class));
                });
        return dates.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, doctor -> DaysToPlan.on(doctor.getValue())));
    }

    /** Those of the doctors whose days show that place otherwise than it is. */
    List<DoctorId> notShowing(Place place, Collection<DoctorId> doctors) {
        return db.sql(
                        """
                select distinct doctor_id from slot_day
                where doctor_id = any (cast(:doctors as uuid[])) and location_id = :place and not retired
                and (document -> 'place' <> cast(:words as jsonb) or document -> 'near' <> cast(:near as jsonb)
                    or document -> 'shown' ->> 'location' is distinct from :name
                    or document -> 'shown' ->> 'city' is distinct from :city)""")
                .param("doctors", Column.of(doctors, DoctorId::value))
                .param("place", place.id().value())
                .param("words", SlotJson.write(place.words()))
                .param("near", place.position() == null ? "null" : SlotJson.write(place.position()))
                .param("name", place.name(), Types.VARCHAR)
                .param("city", place.city(), Types.VARCHAR)
                .query((row, number) -> new DoctorId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes days that are over out of the search; the rows go when the index has let go of them. */
    int retireBefore(LocalDate date, int limit) {
        return db.sql(
                        """
                update slot_day d set retired = true, starts = '{}', main_starts = '{}', recompute_at = null,
                    revision = nextval('public.slot_search_revision'),
                    pending_since = coalesce(pending_since, d.revision + 1)
                from (select doctor_id, day, location_id from slot_day where day < :date and not retired
                    limit :limit for update skip locked) as past
                where d.doctor_id = past.doctor_id and d.day = past.day and d.location_id = past.location_id""")
                .param("date", date)
                .param("limit", limit)
                .update();
    }

    private void saveChunk(List<PlannedDay> days) {
        db.sql(
                        """
                with planned as materialized (
                    select u.*, nextval('public.slot_search_revision') as revision
                    from unnest(cast(:doctors as uuid[]), cast(:days as date[]), cast(:places as uuid[]),
                        cast(:starts as text[]), cast(:mainStarts as text[]), cast(:documents as text[]),
                        cast(:recomputeAt as timestamptz[]))
                        as u (doctor_id, day, location_id, starts, main_starts, document, recompute_at)),
                written as (
                insert into slot_day as d (doctor_id, day, location_id, starts, main_starts, document, recompute_at,
                    revision, pending_since)
                select doctor_id, day, location_id, cast(starts as int[]), cast(main_starts as int[]),
                    cast(document as jsonb), recompute_at, revision, revision
                from planned
                on conflict (doctor_id, day, location_id) do update
                set starts = excluded.starts, main_starts = excluded.main_starts, document = excluded.document,
                    recompute_at = excluded.recompute_at,
                    revision = case when d.document = excluded.document then d.revision
                        else excluded.revision end,
                    pending_since = case when d.document = excluded.document then d.pending_since
                        else coalesce(d.pending_since, excluded.revision) end
                where d.document <> excluded.document or d.recompute_at is distinct from excluded.recompute_at
                returning d.doctor_id, d.day, d.revision),
                changed as (select doctor_id, day from written where revision in (select revision from planned))
                """
                                + ChangeLog.NOTE_DAYS)
                .param("doctors", Column.of(days, day -> day.day().doctorId()))
                .param("days", Column.of(days, day -> day.day().date()))
                .param("places", Column.of(days, day -> day.day().locationId()))
                .param("starts", Column.of(days, day -> Column.array(day.day().starts())))
                .param(
                        "mainStarts",
                        Column.of(days, day -> Column.array(day.day().mainStarts())))
                .param("documents", Column.of(days, day -> SlotJson.write(day.day())))
                .param("recomputeAt", Column.of(days, PlannedDay::recomputeAt))
                .update();
    }

    private StatementSpec empty(String which, List<DoctorDate> dates) {
        return db.sql(
                        """
                with changed as (
                update slot_day d set starts = '{}', main_starts = '{}', recompute_at = null,
                    document = document || '{"first_free": null, "offers": []}',
                    revision = nextval('public.slot_search_revision'),
                    pending_since = coalesce(pending_since, d.revision + 1)
                """
                                + which
                                + " and (d.starts <> '{}' or d.recompute_at is not null) returning d.doctor_id, d.day)"
                                + ChangeLog.NOTE_DAYS)
                .param("doctors", Column.of(dates, date -> date.doctor().value()))
                .param("dates", Column.of(dates, DoctorDate::date));
    }
}
