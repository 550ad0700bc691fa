package org.horarium.platform.trials;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An appointment, as far as it can be doubled or lost. */
public record Visit(String id, String doctor, String patient, String status, Instant start, Instant end) {

    /** As an answer of the API tells it. */
    public static Visit of(JsonNode answer) {
        return new Visit(
                answer.path("id").asText(),
                answer.path("doctor_id").asText(),
                answer.path("patient_id").asText(),
                answer.path("status").asText(),
                OffsetDateTime.parse(answer.path("start").asText()).toInstant(),
                OffsetDateTime.parse(answer.path("end").asText()).toInstant());
    }

    /** Whether it takes anybody's time. */
    public boolean isLive() {
        return !status.equals("CANCELLED");
    }

    boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && from.isBefore(end);
    }

    /** Whether both take time of one person at once. */
    boolean collidesWith(Visit other) {
        return isLive()
                && other.isLive()
                && (doctor.equals(other.doctor) || patient.equals(other.patient))
                && overlaps(other.start, other.end);
    }
}
