package org.horarium.query.doctors;

import java.util.List;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A clinic with the places where it receives patients. */
public record Clinic(
        UUID id,
        String name,
        @Nullable String phoneNumber,
        @Nullable Address address,
        List<Site> locations,
        long version) {

    /** A place, told where its clinic is plain. */
    record Site(
            UUID id,
            String name,
            String zone,
            @Nullable Address address,
            @Nullable GeoPoint position,
            @Nullable String phoneNumber) {

        static Site of(Location location) {
            return new Site(
                    location.id(),
                    location.name(),
                    location.zone(),
                    location.address(),
                    location.position(),
                    location.phoneNumber());
        }
    }

    Cursor place() {
        return new Cursor(name, id);
    }

    record ById(UUID id) {}

    record All(Paging paging) {}
}
