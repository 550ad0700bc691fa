package org.horarium.command.doctors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.horarium.command.OneLine;
import org.horarium.command.Zones;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/** A clinic with its places, as clients send it. */
record ClinicRequest(
        @NotBlank @OneLine @Size(max = 200) String name,
        @Size(max = 50) @Nullable String phoneNumber,
        @Valid @Nullable AddressRequest address,
        @Valid @Size(max = 50) @Nullable List<@NotNull Place> locations) {

    ClinicDetails details() {
        return new ClinicDetails(name, AddressRequest.address(address), phoneNumber);
    }

    List<Place> places() {
        return locations == null ? List.of() : locations;
    }

    record Place(
            @NotBlank @OneLine @Size(max = 200) String name,
            @NotBlank String zone,
            @Valid @Nullable AddressRequest address,
            @Valid @Nullable Position position,
            @Size(max = 50) @Nullable String phoneNumber) {

        ClinicLocation location(LocationId id) {
            return new ClinicLocation(
                    id,
                    name,
                    Zones.of("zone", zone),
                    AddressRequest.address(address),
                    position == null ? null : new GeoPoint(position.lat, position.lon),
                    phoneNumber);
        }
    }

    record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {}
}
