package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Someone who is signed in and books, in the few calls that the story needs. */
final class Visitor {

    private final Api api;
    private final String patientId;

    /** @param patientId whom they book for */
    Visitor(Api api, String patientId) {
        this.api = api;
        this.patientId = patientId;
    }

    /** Free consultations of that specialization on that date. */
    List<FreeSlot> search(String specialization, LocalDate date) throws IOException {
        Answer answer = api.get("/api/appointments/search?visit_type=consultation&specialization=%s&date=%s"
                .formatted(specialization.replace(" ", "%20"), date));
        return items(succeeded("The search", answer), "slots").map(FreeSlot::of).toList();
    }

    Answer hold(FreeSlot slot) throws IOException {
        return api.post(
                "/api/holds",
                Map.of(
                        "doctor_id", slot.doctorId(),
                        "start", slot.start().toString(),
                        "visit_type", slot.visitType()),
                Map.of());
    }

    void release(String hold) throws IOException {
        api.delete("/api/holds/" + hold);
    }

    /** Books, with a key by which the same request would get the same answer. */
    Answer book(FreeSlot slot, Map<String, String> more) throws IOException {
        Map<String, String> wish = new LinkedHashMap<>(more);
        wish.put("patient_id", patientId);
        wish.put("doctor_id", slot.doctorId());
        wish.put("start", slot.start().toString());
        wish.put("visit_type", slot.visitType());
        return api.post(
                "/api/appointments",
                wish,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer reschedule(String appointment, Instant start) throws IOException {
        return api.post(
                "/api/appointments/" + appointment + "/reschedule", Map.of("start", start.toString()), Map.of());
    }

    Answer cancel(String appointment) throws IOException {
        return api.put(
                "/api/appointments/" + appointment, Map.of("status", "CANCELLED", "notes", "The story is told."));
    }

    static Answer succeeded(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new CannotRun("%s was refused: %s.".formatted(what, answer.problem()));
        }
        return answer;
    }

    static Stream<JsonNode> items(Answer answer, String name) {
        return StreamSupport.stream(answer.body().path(name).spliterator(), false);
    }
}
