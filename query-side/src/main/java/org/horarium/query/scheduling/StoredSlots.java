package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Searches the rows: what is left while the index is away. */
@Component
class StoredSlots implements SlotSource {

    private static final String METRES =
            """
            2 * 6371008.7714 * asin(sqrt(least(1,
                power(sind((cast(document -> 'near' ->> 'lat' as float8) - :lat) / 2), 2)
                + cosd(:lat) * cosd(cast(document -> 'near' ->> 'lat' as float8))
                    * power(sind((cast(document -> 'near' ->> 'lon' as float8) - :lon) / 2), 2))))""";
    private static final String FITTING =
            """
            day between :firstDay and :lastDay
            and document @> cast(:words as jsonb)
            and (cast(:doctor as uuid) is null or doctor_id = cast(:doctor as uuid))
            and (cast(:radius as float8) is null or METRES <= cast(:radius as float8) * 1000)
            and starts <> '{}'
            """
                    .replace("METRES", METRES);

    private final JdbcClient db;

    StoredSlots(JdbcClient db) {
        this.db = db;
    }

    /** To tell, every row of the stretch would have to be sorted. */
    @Override
    public Soonest soonest(SlotWish wish, Stretch stretch, int limit) {
        return new Soonest(List.of(), false);
    }

    @Override
    public Set<ZoneId> zones(SlotWish wish, Stretch stretch) {
        List<String> zones = fitting(
                        "select distinct document ->> 'zone' from slot_day where " + FITTING, wish, stretch)
                .query(String.class)
                .list();
        return new HashSet<>(zones.stream().map(ZoneId::of).toList());
    }

    @Override
    public List<StartCount> starts(SlotWish wish, Stretch stretch, int limit) {
        String sql = "select start, count(*) from slot_day cross join unnest(" + column(wish) + ") start where "
                + FITTING + " and start >= :from and start < :until group by start order by start limit :limit";
        return fitting(sql, wish, stretch)
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
        String sql = "select document from slot_day where " + FITTING + " and " + column(wish)
                + """
                 && cast(:starts as int[])
                and (cast(:zones as text[]) = '{}' or document ->> 'zone' = any (cast(:zones as text[])))
                and (cast(:afterDoctor as uuid) is null
                    or (doctor_id, location_id) > (cast(:afterDoctor as uuid), cast(:afterPlace as uuid)))
                order by doctor_id, location_id, day limit :limit""";
        return fitting(sql, wish, new Stretch(first, last + 1))
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
        return fitting(sql, wish, stretch)
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
        return fitting(sql, wish, stretch)
                .param("cursorDoctor", UUID.fromString(cursor.doctor()))
                .param("cursorPlace", UUID.fromString(cursor.location()))
                .param("cursorDay", cursor.date())
                .query(StoredSlots::rankedDay)
                .optional();
    }

    private static String ranked(SlotPage.Sort sort) {
        return sort == SlotPage.Sort.DISTANCE
                ? "select rank, document from (select *, " + METRES + " as rank from slot_day where " + FITTING
                        + " and document -> 'near' <> 'null') ranked"
                : "select rank, document from (select *, cast(document ->> 'fee_rank' as float8) as rank"
                        + " from slot_day where " + FITTING + ") ranked";
    }

    private static RankedDay rankedDay(ResultSet row, int number) throws SQLException {
        return new RankedDay(row.getDouble(1), SlotJson.read(row.getString(2), SlotDay.class));
    }

    private StatementSpec fitting(String sql, SlotWish wish, Stretch stretch) {
        GeoPoint near = wish.near() == null ? new GeoPoint(0, 0) : wish.near();
        return db.sql(sql)
                .param("firstDay", latest(wish.from(), date(stretch.from()).minusDays(1)))
                .param("lastDay", earliest(wish.to(), date(stretch.until()).plusDays(1)))
                .param("words", words(wish))
                .param("doctor", wish.doctor())
                .param("radius", wish.radiusKm())
                .param("lat", near.lat())
                .param("lon", near.lon());
    }

    private static String words(SlotWish wish) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        wish.words().forEach((field, word) -> words.put(field, List.of(word)));
        return SlotJson.write(words);
    }

    private static String column(SlotWish wish) {
        return wish.takesAnyVisit() ? "main_starts" : "starts";
    }

    private static LocalDate date(int minutes) {
        return LocalDate.ofInstant(EpochMinutes.instant(minutes), ZoneOffset.UTC);
    }

    private static LocalDate latest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
