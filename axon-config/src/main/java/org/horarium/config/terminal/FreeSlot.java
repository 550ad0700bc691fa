package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A slot that the search found, as it can be told to people and asked for again. */
record FreeSlot(String doctorId, String doctor, String place, String visitType, ZoneId zone, Instant start) {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    static FreeSlot of(JsonNode slot) {
        JsonNode place = slot.path("location");
        return new FreeSlot(
                slot.path("doctor_id").asText(),
                slot.path("doctor_name").asText(),
                place.isObject() ? place.path("name").asText() : place.asText(),
                slot.path("visit_type").asText(),
                ZoneId.of(slot.path("zone").asText("UTC")),
                instant(slot.path("start").asText()));
    }

    /** The same visit at another time. */
    FreeSlot at(Instant otherStart) {
        return new FreeSlot(doctorId, doctor, place, visitType, zone, otherStart);
    }

    /** The day whose stream of events holds it. */
    LocalDate utcDate() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** When it is, on the clock of its place. */
    String when() {
        return SPOKEN.format(start.atZone(zone));
    }

    static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
