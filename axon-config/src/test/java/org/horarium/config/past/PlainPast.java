package org.horarium.config.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horarium.config.past.RawEvents.Raw;

/**
 * What was so, found out in another way than by following states: of each thing the last that was said counts, whatever
 * came before.
 */
final class PlainPast {

    private PlainPast() {}

    /** Every claim of a day as a line of text. */
    static Set<String> day(RawEvents events) {
        Map<String, Raw> last = new TreeMap<>();
        for (Raw event : events.all()) {
            switch (event.type()) {
                case "SlotBooked" -> {
                    last.put("appointment-" + event.text("appointment"), event);
                    if (event.said().hasNonNull("hold")) {
                        last.put("hold-" + event.text("hold"), event);
                    }
                }
                case "SlotFreed" -> last.put("appointment-" + event.text("appointment"), event);
                case "SlotHeld", "HoldReleased" -> last.put("hold-" + event.text("hold"), event);
                default -> last.put("block-" + event.text("block"), event);
            }
        }
        Set<String> claims = new TreeSet<>();
        last.forEach((key, event) -> {
            boolean isRedeemed = event.type().equals("SlotBooked") && key.startsWith("hold-");
            if (!isRedeemed && Set.of("SlotBooked", "SlotHeld", "TimeBlocked").contains(event.type())) {
                String slot = event.type().equals("TimeBlocked") ? "blocked" : "claimed";
                claims.add(key + " " + event.text(slot + "/start") + " " + event.text(slot + "/end") + " "
                        + (event.type().equals("SlotHeld") ? event.text("until") : ""));
            }
        });
        return claims;
    }

    /** What a schedule comes to, each part under a name. */
    static Map<String, JsonNode> schedule(RawEvents events) {
        Map<String, JsonNode> parts = new TreeMap<>();
        events.all().stream().sorted(Comparator.comparing(Raw::position)).forEach(event -> {
            switch (event.type()) {
                case "WeeklyHoursSet" ->
                    parts.put(
                            "week " + event.text("week/effectiveFrom"),
                            event.said().at("/week"));
                case "VisitTypeOffered" ->
                    parts.put(
                            "type " + event.text("visitType/code"), event.said().at("/visitType"));
                case "VisitTypeWithdrawn" -> parts.remove("type " + event.text("code"));
                case "BookingWindowSet" -> parts.put("window", event.said().at("/window"));
                case "ScheduleExceptionAdded" ->
                    parts.put(
                            "exception " + event.text("exception/date"),
                            opened(event.said().at("/exception")));
                case "ScheduleExceptionRemoved" -> parts.remove("exception " + event.text("date"));
                default -> throw new IllegalStateException(event.type());
            }
        });
        return parts;
    }

    /** The row does not show why, where somebody said so; whoever made it knows. */
    private static JsonNode opened(JsonNode exception) {
        if (!exception.hasNonNull("reason")) {
            return exception;
        }
        assertThat(exception.path("reason").asText()).startsWith("phi:1:");
        return ((ObjectNode) exception.deepCopy()).put("reason", RandomHistory.WHY);
    }

    /** An appointment's patient, visit and status as one line of text; empty before there was one. */
    static String appointment(RawEvents events) {
        String patient = "";
        String visit = "";
        String status = "";
        for (Raw event : events.all()) {
            patient = event.type().equals("AppointmentBooked") ? event.text("patient") : patient;
            visit = switch (event.type()) {
                case "AppointmentBooked" -> event.said().at("/visit").toString();
                case "AppointmentRescheduled" -> event.said().at("/to").toString();
                default -> visit;
            };
            status = switch (event.type()) {
                case "AppointmentBooked" -> "SCHEDULED";
                case "AppointmentCancelled" -> "CANCELLED";
                case "PatientCheckedIn" -> "CHECKED_IN";
                case "AppointmentCompleted" -> "COMPLETED";
                default -> status;
            };
        }
        return patient + " " + visit + " " + status;
    }
}
