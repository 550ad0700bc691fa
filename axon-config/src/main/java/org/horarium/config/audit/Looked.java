package org.horarium.config.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the access trail, within a story. */
record Looked(
        String position,
        UUID id,
        Instant at,
        String actor,
        String role,
        @Nullable UUID actingFor,
        String purpose,
        String action,
        String what,
        List<UUID> patients,
        @Nullable UUID appointment,
        String outcome,
        @Nullable String reason,
        boolean emergency,
        @Nullable Boolean related,
        @Nullable String address,
        @Nullable String correlation,
        @Nullable String detail) {}
