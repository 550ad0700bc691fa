package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.query.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the rows: what is left while the index is away. */
@Component
class StoredSlots implements SlotSource {

    private final StoredFilter filter;

    StoredSlots(StoredFilter filter) {
        this.filter = filter;
    }

    /** To tell, every row of the stretch would have to be sorted. */
    @Override
    public Soonest soonest(SlotWish wish, Stretch stretch, int limit) {
        return new Soonest(List.of(), false);
    }

    @Override
    public Set<ZoneId> zones(SlotWish wish, Stretch stretch) {
        String sql = "select distinct document ->> 'zone' from slot_day where FITTING";
        return filter.statement(sql, wish, stretch).query(String.class).list().stream()
                .map(ZoneId::of)
                .collect(Collectors.toSet());
    }

    @Override
    public List<StartCount> starts(SlotWish wish, Stretch stretch, int limit) {
        String sql = "select start, count(*) from slot_day cross join unnest(" + column(wish) + ") start"
                + " where FITTING and start >= :from and start < :until group by start order by start limit :limit";
        return filter.statement(sql, wish, stretch)
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("limit", limit)
                .query((row, number) -> new StartCount(row.getInt(1), row.getLong(2)))
                .list();
    }

    @Override
    public List<SlotDay> startingAt(
            SlotWish wish, Collection<Integer> starts, Set<ZoneId> zones, @Nullable DayKey after, int limit) {
        int first = starts.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = starts.stream().mapToInt(Integer::intValue).max().orElseThrow();
        String sql = "select document from slot_day where FITTING and " + column(wish)
                + """
                 && cast(:starts as int[])
                and (cast(:zones as text[]) = '{}' or document ->> 'zone' = any (cast(:zones as text[])))
                and (cast(:afterDoctor as uuid) is null
                    or (doctor_id, location_id) > (cast(:afterDoctor as uuid), cast(:afterPlace as uuid)))
                order by doctor_id, location_id, day limit :limit""";
        return filter.statement(sql, wish, new Stretch(first, last + 1))
                .param("starts", starts.toArray(Integer[]::new))
                .param("zones", Column.of(zones, ZoneId::getId))
                .param("afterDoctor", after == null ? null : after.doctor())
                .param("afterPlace", after == null ? null : after.location())
                .param("limit", limit)
                .query((row, number) -> SlotJson.read(row.getString(1), SlotDay.class))
                .list();
    }

    @Override
    public List<RankedDay> ranked(
            SlotWish wish, Stretch stretch, SlotPage.Sort sort, @Nullable SlotCursor after, int limit) {
        String sql = ranked(sort)
                + """
                 where exists (select from unnest(starts) start where start >= :from and start < :until)
                and (cast(:afterRank as float8) is null or (rank, day, doctor_id, location_id)
                    > (cast(:afterRank as float8), cast(:afterDay as date), cast(:afterDoctor as uuid),
                        cast(:afterPlace as uuid)))
                order by rank, day, doctor_id, location_id limit :limit""";
        return filter.statement(sql, wish, stretch)
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("afterRank", after == null ? null : after.rank())
                .param("afterDay", after == null ? null : after.date())
                .param("afterDoctor", after == null ? null : after.doctor())
                .param("afterPlace", after == null ? null : after.location())
                .param("limit", limit)
                .query(StoredSlots::rankedDay)
                .list();
    }

    @Override
    public Optional<RankedDay> dayOf(SlotWish wish, Stretch stretch, SlotPage.Sort sort, SlotCursor cursor) {
        String sql =
                ranked(sort) + " where doctor_id = :cursorDoctor and location_id = :cursorPlace and day = :cursorDay";
        return filter.statement(sql, wish, stretch)
                .param("cursorDoctor", UUID.fromString(cursor.doctor()))
                .param("cursorPlace", UUID.fromString(cursor.location()))
                .param("cursorDay", cursor.date())
                .query(StoredSlots::rankedDay)
                .optional();
    }

    private static String ranked(SlotPage.Sort sort) {
        return sort == SlotPage.Sort.DISTANCE
                ? "select rank, document from (select *, " + StoredFilter.METRES
                        + " as rank from slot_day where FITTING and document -> 'near' <> 'null') ranked"
                : "select rank, document from (select *, cast(document ->> 'fee_rank' as float8) as rank"
                        + " from slot_day where FITTING) ranked";
    }

    private static RankedDay rankedDay(ResultSet row, int number) throws SQLException {
        return new RankedDay(row.getDouble(1), SlotJson.read(row.getString(2), SlotDay.class));
    }

    private static String column(SlotWish wish) {
        return wish.takesAnyVisit() ? "main_starts" : "starts";
    }
}
