package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.horarium.query.Column;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the clinics and their places.
 *
 * <p>A place marks itself as changed and leaves its doctors' days to the keeper: locking doctors from here would meet
 * those who lock them first, the other way round.
 */
@Component
class PlaceRows {

    /** A place that changed, as it then was. */
    record Changed(LocationId place, long version, boolean everyReaderKnows) {}

    private final JdbcClient db;

    PlaceRows(JdbcClient db) {
        this.db = db;
    }

    void apply(ClinicEvent event) {
        if (event instanceof ClinicRegistered registered) {
            save(event.clinic(), registered.details());
        } else if (event instanceof ClinicDetailsCorrected corrected) {
            save(event.clinic(), corrected.details());
        } else if (event instanceof LocationOpened opened) {
            save(event.clinic(), opened.location());
        } else if (event instanceof LocationCorrected corrected) {
            save(event.clinic(), corrected.location());
        }
    }

    List<Place> all() {
        return db.sql(
                        """
                        select l.*, c.name as clinic from search_location l left join search_clinic c using (clinic_id)""")
                .query(PlaceRows::place)
                .list();
    }

    Map<LocationId, Place> of(Collection<LocationId> places) {
        return db
                .sql(
                        """
                        select l.*, c.name as clinic from search_location l left join search_clinic c using (clinic_id)
                        where location_id = any (cast(:places as uuid[]))""")
                .param("places", Column.of(places, LocationId::value))
                .query(PlaceRows::place)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::id, Function.identity()));
    }

    /**
     * The places whose doctors' days may still show what was known before. A transaction that began while the change
     * was under way may bring such days later: only when all of those have ended does every reader know.
     */
    List<Changed> changed() {
        List<Changed> changed = db.sql(
                        """
                select location_id, version, coalesce(barrier <= pg_snapshot_xmin(pg_current_snapshot()), false)
                from search_location where changed""")
                .query((row, number) ->
                        new Changed(new LocationId(row.getObject(1, UUID.class)), row.getLong(2), row.getBoolean(3)))
                .list();
        if (!changed.isEmpty()) {
            db.sql(
                            """
                    update search_location set barrier = pg_snapshot_xmax(pg_current_snapshot())
                    where location_id in (
                        select location_id from search_location where changed and barrier is null
                        for update skip locked)""")
                    .update();
        }
        return changed;
    }

    void settle(Changed place) {
        db.sql("update search_location set changed = false where location_id = :place and version = :version")
                .param("place", place.place().value())
                .param("version", place.version())
                .update();
    }

    void forgetAll() {
        db.sql("delete from search_location").update();
        db.sql("delete from search_clinic").update();
    }

    private void save(ClinicId clinic, ClinicDetails details) {
        db.sql(
                        """
                insert into search_clinic (clinic_id, name) values (:clinic, :name)
                on conflict (clinic_id) do update set name = excluded.name""")
                .param("clinic", clinic.value())
                .param("name", details.name())
                .update();
        db.sql(
                        """
                update search_location set version = version + 1, changed = true, barrier = null
                where clinic_id = :clinic""")
                .param("clinic", clinic.value())
                .update();
    }

    private void save(ClinicId clinic, ClinicLocation location) {
        GeoPoint position = location.position();
        db.sql(
                        """
                insert into search_location (location_id, clinic_id, name, city, lat, lon, version, changed)
                values (:place, :clinic, :name, :city, :lat, :lon, 1, true)
                on conflict (location_id) do update set clinic_id = excluded.clinic_id, name = excluded.name,
                    city = excluded.city, lat = excluded.lat, lon = excluded.lon,
                    version = search_location.version + 1, changed = true, barrier = null""")
                .param("place", location.location().value())
                .param("clinic", clinic.value())
                .param("name", location.name())
                .param(
                        "city",
                        location.address() == null ? null : location.address().city())
                .param("lat", position == null ? null : position.lat())
                .param("lon", position == null ? null : position.lon())
                .update();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        return new Place(
                new LocationId(row.getObject("location_id", UUID.class)),
                row.getString("name"),
                row.getString("clinic"),
                row.getString("city"),
                lat == null || lon == null ? null : new GeoPoint(lat, lon));
    }
}
