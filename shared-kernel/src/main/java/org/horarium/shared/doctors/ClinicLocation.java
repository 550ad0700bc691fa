package org.horarium.shared.doctors;

import java.time.ZoneId;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * A place where a clinic receives patients; its zone is the one in which its visits are spoken of. It can be a patient's
 * home, so what it is called and where it lies is somebody's own.
 */
public record ClinicLocation(
        LocationId location,
        @Phi String name,
        ZoneId zone,
        @Phi @Nullable Address address,
        @Phi @Nullable GeoPoint position,
        @Phi @Nullable String phoneNumber) {

    /** Whether it belongs to no clinic, such as a patient's home: then it has a stream of its own name. */
    public boolean isOnItsOwn(ClinicId stream) {
        return stream.value().equals(location.value());
    }
}
