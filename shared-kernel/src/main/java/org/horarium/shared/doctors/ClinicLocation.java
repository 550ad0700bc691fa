package org.horarium.shared.doctors;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A place where a clinic receives patients; its zone is the one in which its visits are spoken of. */
public record ClinicLocation(
        LocationId location,
        String name,
        ZoneId zone,
        @Nullable Address address,
        @Nullable GeoPoint position,
        @Nullable String phoneNumber) {

    /** Whether it belongs to no clinic, such as a patient's home: then it has a stream of its own name. */
    public boolean isOnItsOwn(ClinicId stream) {
        return stream.value().equals(location.value());
    }
}
