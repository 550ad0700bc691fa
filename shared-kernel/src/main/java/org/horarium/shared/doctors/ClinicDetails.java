package org.horarium.shared.doctors;

import org.jspecify.annotations.Nullable;

/** What a clinic says of itself. */
public record ClinicDetails(String name, @Nullable Address address, @Nullable String phoneNumber) {}
