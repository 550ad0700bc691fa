package org.horarium.command.doctors;

import jakarta.validation.constraints.Size;
import org.horarium.shared.doctors.Address;
import org.jspecify.annotations.Nullable;

/** A postal address as clients send it. */
record AddressRequest(
        @Size(max = 200) @Nullable String line,
        @Size(max = 100) @Nullable String city,
        @Size(max = 100) @Nullable String state,
        @Size(max = 20) @Nullable String postalCode,
        @Size(max = 3) @Nullable String country) {

    static @Nullable Address address(@Nullable AddressRequest request) {
        return request == null
                ? null
                : new Address(request.line, request.city, request.state, request.postalCode, request.country);
    }
}
