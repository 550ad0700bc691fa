package org.horarium.query.doctors;

import java.util.List;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A place where a clinic receives patients. */
public record Location(
        UUID id,
        UUID clinicId,
        String name,
        String zone,
        @Nullable Address address,
        @Nullable GeoPoint position,
        @Nullable String phoneNumber) {

    Cursor place() {
        return new Cursor(name, id);
    }

    /** Asks for the places of a page of other things. */
    public record ByIds(List<UUID> ids) {}

    /** Asks for a stretch of all places. */
    record All(Paging paging) {}
}
