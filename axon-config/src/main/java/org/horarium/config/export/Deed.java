package org.horarium.config.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing done to one patient's data, or to nobody's, as an AuditEvent tells it.
 *
 * @param id of the AuditEvent
 * @param reason why it was refused, or null where it was not
 * @param data the FHIR reference of what it was done to, or its name in our own words
 * @param name the route that was asked for, or the kind of event
 * @param details what else is known of the data
 */
record Deed(
        String id,
        Instant at,
        Interaction interaction,
        boolean denied,
        @Nullable String reason,
        Doer doer,
        @Nullable String actingFor,
        @Nullable String purpose,
        boolean emergency,
        @Nullable String correlation,
        @Nullable UUID patient,
        String data,
        String name,
        Map<String, String> details) {}
