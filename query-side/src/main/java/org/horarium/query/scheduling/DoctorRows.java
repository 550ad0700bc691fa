package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.query.Column;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the doctors. Whoever works out days of a doctor holds that doctor's row until the end of the transaction. */
@Component
class DoctorRows {

    private final JdbcClient db;

    DoctorRows(JdbcClient db) {
        this.db = db;
    }

    /** Locks those doctors, always in the same order, and reads what was committed of them last. */
    List<SearchDoctor> lock(Collection<DoctorId> doctors) {
        @Nullable String[] ids = Column.of(doctors, DoctorId::value);
        db.sql(
                        """
                insert into search_doctor (doctor_id)
                select id from unnest(cast(:ids as uuid[])) id
                where not exists (select from search_doctor where doctor_id = id)
                order by id
                on conflict do nothing""")
                .param("ids", ids)
                .update();
        return db.sql(
                        """
                select doctor_id, listing, timetable, planned_on from search_doctor
                where doctor_id = any (cast(:ids as uuid[])) order by doctor_id for update""")
                .param("ids", ids)
                .query(DoctorRows::doctor)
                .list();
    }

    void save(List<SearchDoctor> doctors) {
        if (doctors.isEmpty()) {
            return;
        }
        db.sql(
                        """
                update search_doctor d set listing = cast(n.listing as json), timetable = cast(n.timetable as json),
                    places = cast(n.places as uuid[]), words = cast(n.words as text[]), planned_on = n.planned_on
                from unnest(cast(:ids as uuid[]), cast(:listings as text[]), cast(:timetables as text[]),
                    cast(:places as text[]), cast(:words as text[]), cast(:plannedOn as date[]))
                    as n (doctor_id, listing, timetable, places, words, planned_on)
                where d.doctor_id = n.doctor_id""")
                .params(columns(doctors))
                .update();
    }

    /** Whether the caller's transaction leaves it to others to work out days. */
    boolean arePlannedLater() {
        return db.sql("select current_setting('horarium.days', true) is not distinct from 'later'")
                .query(Boolean.class)
                .single();
    }

    /** Some of the doctors of whom no day at all was worked out yet. */
    List<DoctorId> unplanned(int limit) {
        return plannedBefore(SearchDoctor.NEVER.plusDays(1), limit);
    }

    /** The doctors to whose days ahead a new one must be added. */
    List<DoctorId> plannedBefore(LocalDate today, int limit) {
        return db.sql("select doctor_id from search_doctor where planned_on < :today limit :limit")
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new DoctorId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The doctors who bear all of those words and work at one of those places, or anywhere. */
    List<DoctorId> bearing(Collection<String> words, @Nullable Collection<LocationId> places) {
        return db.sql(
                        """
                select doctor_id from search_doctor
                where words @> cast(:words as text[])
                and (cast(:places as uuid[]) is null or places && cast(:places as uuid[]))""")
                .param("words", Column.of(words, word -> word))
                .param("places", places == null ? null : Column.of(places, LocationId::value))
                .query((row, number) -> new DoctorId(row.getObject(1, UUID.class)))
                .list();
    }

    List<DoctorId> at(Collection<LocationId> places) {
        return db.sql("select doctor_id from search_doctor where places && cast(:places as uuid[]) order by doctor_id")
                .param("places", Column.of(places, LocationId::value))
                .query((row, number) -> new DoctorId(row.getObject(1, UUID.class)))
                .list();
    }

    void forgetAll() {
        db.sql("delete from search_doctor").update();
    }

    private static Map<String, Object> columns(List<SearchDoctor> doctors) {
        return Map.of(
                "ids", Column.of(doctors, doctor -> doctor.id().value()),
                "listings", Column.of(doctors, doctor -> json(doctor.listing())),
                "timetables", Column.of(doctors, doctor -> json(doctor.timetable())),
                "places", Column.of(doctors, DoctorRows::places),
                "words", Column.of(doctors, DoctorRows::words),
                "plannedOn", Column.of(doctors, SearchDoctor::plannedOn));
    }

    private static String words(SearchDoctor doctor) {
        Listing listing = doctor.listing();
        return listing == null ? "{}" : Column.array(listing.words());
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : SlotJson.write(value);
    }

    private static String places(SearchDoctor doctor) {
        return Column.array(doctor.places().stream().map(LocationId::value).toList());
    }

    private static SearchDoctor doctor(ResultSet row, int number) throws SQLException {
        String listing = row.getString("listing");
        String timetable = row.getString("timetable");
        return new SearchDoctor(
                new DoctorId(row.getObject("doctor_id", UUID.class)),
                listing == null ? null : SlotJson.read(listing, Listing.class),
                timetable == null ? Timetable.EMPTY : SlotJson.read(timetable, Timetable.class),
                row.getObject("planned_on", LocalDate.class));
    }
}
