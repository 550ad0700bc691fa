package org.horarium.query.doctors;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.horarium.query.StreamRow;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A place as the table keeps it; its version is that of its clinic, when the place last changed. */
@Entity
@Table(name = "location")
@SuppressWarnings("NullAway.Init")
class LocationRow extends StreamRow {

    private UUID clinicId;
    private String name;
    private ZoneId zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Address address;

    private @Nullable Double lat;
    private @Nullable Double lon;
    private @Nullable String phoneNumber;

    /** Name and city: what a client may call the place by. */
    @SuppressWarnings("UnusedVariable")
    private String searchText;

    void describe(ClinicId clinic, ClinicLocation location) {
        clinicId = clinic.value();
        name = location.name();
        zone = location.zone();
        address = location.address();
        GeoPoint position = location.position();
        lat = position == null ? null : position.lat();
        lon = position == null ? null : position.lon();
        phoneNumber = location.phoneNumber();
        String city = address == null ? "" : Objects.requireNonNullElse(address.city(), "");
        searchText = name + " " + city;
    }

    Location view() {
        GeoPoint position = lat == null || lon == null ? null : new GeoPoint(lat, lon);
        return new Location(id(), clinicId, name, zone.getId(), address, position, phoneNumber);
    }
}
