package org.horarium.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the events themselves say about the days of doctors and patients, read without the application.
 *
 * @param claims who has what at the end, by stream
 * @param overlaps claims that were promised although another was in the way
 */
record Ledger(Map<String, Map<String, Claim>> claims, List<String> overlaps) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS =
            """
            select stream, payload_type, convert_from(payload, 'UTF8') from domain_event
            where payload_type in ('scheduling.SlotBooked', 'scheduling.SlotFreed',
                                   'scheduling.PatientTimeClaimed', 'scheduling.PatientTimeFreed')
            order by stream, sequence_number
            """;

    record Claim(Instant start, Instant end) {

        boolean overlaps(Claim other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    static Ledger of(JdbcClient database) {
        Ledger ledger = new Ledger(new TreeMap<>(), new ArrayList<>());
        database.sql(EVENTS).query(row -> {
            ledger.add(row.getString(1), row.getString(2), json(row.getString(3)));
        });
        return ledger;
    }

    /** The appointments that have time of any of these doctors. */
    List<String> appointments(Collection<String> doctors) {
        return claims.entrySet().stream()
                .filter(stream ->
                        doctors.stream().anyMatch(doctor -> stream.getKey().startsWith("calendar-" + doctor)))
                .flatMap(stream -> stream.getValue().keySet().stream())
                .toList();
    }

    private void add(String stream, String type, JsonNode event) {
        Map<String, Claim> day = claims.computeIfAbsent(stream, none -> new HashMap<>());
        String appointment = event.path("appointment").asText();
        if (type.endsWith("Freed")) {
            day.remove(appointment);
            return;
        }
        JsonNode slot = event.has("claimed") ? event.path("claimed") : event.path("visit");
        Claim claim = new Claim(
                Instant.parse(slot.path("start").asText()),
                Instant.parse(slot.path("end").asText()));
        day.forEach((other, taken) -> {
            if (taken.overlaps(claim)) {
                overlaps.add("%s: %s and %s at %s".formatted(stream, other, appointment, claim));
            }
        });
        day.put(appointment, claim);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
