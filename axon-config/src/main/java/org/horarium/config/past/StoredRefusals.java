package org.horarium.config.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/** Finds what was refused, each in a stream of its own. */
interface StoredRefusals {

    /** Those that are wanted, the latest first, from before that place on. */
    List<StoredEvent> refusals(Wanted wanted, EventPosition before, int most);

    /** Which refusals are wanted; where nothing is said, all. */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID doctor,
            @Nullable UUID patient,
            @Nullable String reason) {

        String conditions(Map<String, Object> values) {
            StringBuilder conditions = new StringBuilder();
            add(conditions, values, "recorded_at >= ", "from", time(from));
            add(conditions, values, "recorded_at < ", "to", time(to));
            add(conditions, values, said("doctor"), "doctor", doctor == null ? null : doctor.toString());
            add(conditions, values, said("patient"), "patient", patient == null ? null : patient.toString());
            add(conditions, values, said("reason"), "reason", reason);
            return conditions.toString();
        }

        private static void add(
                StringBuilder conditions,
                Map<String, Object> values,
                String what,
                String name,
                @Nullable Object value) {
            if (value != null) {
                conditions.append(" and ").append(what).append(':').append(name);
                values.put(name, value);
            }
        }

        private static String said(String field) {
            return "convert_from(payload, 'UTF8')::jsonb ->> '" + field + "' = ";
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant time) {
            return time == null ? null : time.atOffset(ZoneOffset.UTC);
        }
    }
}
