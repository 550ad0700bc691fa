package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.horarium.query.Column;
import org.horarium.query.scheduling.SlotSource.Stretch;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What rows must be like to fit a wish. It finds the few doctors that can fit before any of their many days is read. */
@Component
class StoredFilter {

    /** How far a day's place is from where the patient is. */
    static final String METRES =
            """
            2 * 6371008.7714 * asin(sqrt(least(1,
                power(sind((cast(document -> 'near' ->> 'lat' as float8) - :lat) / 2), 2)
                + cosd(:lat) * cosd(cast(document -> 'near' ->> 'lat' as float8))
                    * power(sind((cast(document -> 'near' ->> 'lon' as float8) - :lon) / 2), 2))))""";

    private static final String FITTING =
            " day between :firstDay and :lastDay and starts <> '{}' and document @> cast(:words as jsonb) ";
    private static final String OF_DOCTORS = " and doctor_id = any (cast(:doctors as uuid[])) ";
    private static final String WITHIN = " and " + METRES + " <= :radius * 1000 ";

    private final JdbcClient db;
    private final DoctorRows doctors;
    private final PlaceRows places;

    StoredFilter(JdbcClient db, DoctorRows doctors, PlaceRows places) {
        this.db = db;
        this.doctors = doctors;
        this.places = places;
    }

    /** The statement with its {@code FITTING} spelt out, for what fits on the dates of that stretch. */
    StatementSpec statement(String sql, SlotWish wish, Stretch stretch) {
        List<DoctorId> few = few(wish);
        String fitting = FITTING + (few == null ? "" : OF_DOCTORS) + (wish.radiusKm() == null ? "" : WITHIN);
        GeoPoint near = Objects.requireNonNullElse(wish.near(), new GeoPoint(0, 0));
        return db.sql(sql.replace("FITTING", fitting))
                .param("firstDay", later(wish.from(), date(stretch.from()).minusDays(1)))
                .param("lastDay", earlier(wish.to(), date(stretch.until()).plusDays(1)))
                .param("words", words(wish))
                .param("doctors", Column.of(few == null ? List.of() : few, DoctorId::value))
                .param("radius", wish.radiusKm())
                .param("lat", near.lat())
                .param("lon", near.lon());
    }

    /** The doctors that can fit; null where the wish does not narrow them. */
    private @Nullable List<DoctorId> few(SlotWish wish) {
        if (wish.doctor() != null) {
            return List.of(new DoctorId(wish.doctor()));
        }
        List<String> words = SearchWord.all(Stream.of(wish.specialization(), wish.language(), wish.insurance()));
        if (words.isEmpty() && wish.location() == null && wish.radiusKm() == null) {
            return null;
        }
        return doctors.bearing(words, there(wish));
    }

    /** The places that can fit; null where any will do, known or not. */
    private @Nullable List<LocationId> there(SlotWish wish) {
        if (wish.location() == null && wish.radiusKm() == null) {
            return null;
        }
        return places.all().stream()
                .filter(place -> fits(place, wish))
                .map(Place::id)
                .toList();
    }

    private static boolean fits(Place place, SlotWish wish) {
        if (wish.location() != null && !place.words().contains(SearchWord.of(wish.location()))) {
            return false;
        }
        GeoPoint near = wish.near();
        GeoPoint position = place.position();
        return near == null
                || wish.radiusKm() == null
                || (position != null && Distance.metres(near, position) <= wish.radiusKm() * 1000);
    }

    private static String words(SlotWish wish) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        wish.words().forEach((field, word) -> words.put(field, List.of(word)));
        return SlotJson.write(words);
    }

    private static LocalDate date(int minutes) {
        return LocalDate.ofInstant(EpochMinutes.instant(minutes), ZoneOffset.UTC);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
