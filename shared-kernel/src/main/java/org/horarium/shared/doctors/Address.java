package org.horarium.shared.doctors;

import org.jspecify.annotations.Nullable;

/**
 * A postal address, each part as the clinic writes it.
 *
 * @param country ISO 3166 code
 */
public record Address(
        @Nullable String line,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {}
