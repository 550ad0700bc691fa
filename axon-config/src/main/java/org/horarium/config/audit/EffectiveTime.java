package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from an event when that happens which it records: a visit at its start, new hours on their first day (UTC). */
final class EffectiveTime {

    /** Where events hold it; the first that is there counts. */
    private static final List<String> PLACES = List.of(
            "/to/slot/start",
            "/visit/slot/start",
            "/claimed/start",
            "/blocked/start",
            "/visit/start",
            "/refusedAt",
            "/week/effectiveFrom",
            "/exception/date",
            "/date",
            "/from");

    private EffectiveTime() {}

    static @Nullable Instant of(JsonNode payload) {
        return PLACES.stream()
                .map(place -> read(payload.at(place).asText("")))
                .filter(Objects::nonNull)
                .filter(moment -> !moment.equals(Instant.EPOCH)) // hours that were always so
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant read(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException other) {
            return null;
        }
    }
}
