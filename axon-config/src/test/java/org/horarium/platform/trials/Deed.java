package org.horarium.platform.trials;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;

/** A wish that can be sent again when no answer came: its key says that it is the same one. */
public record Deed(String method, String path, Map<String, Object> body, String key) {

    /** A wish for a visit. */
    public static Deed book(String patient, String doctor, String start, int minutes) {
        return new Deed("POST", "/api/appointments", Clinic.booking(patient, doctor, start, minutes), newKey());
    }

    /** A wish to give a visit up. */
    public static Deed cancel(String appointment) {
        return new Deed("PUT", "/api/appointments/" + appointment, Map.of("status", "CANCELLED"), newKey());
    }

    static Deed move(String appointment, String start) {
        return new Deed("POST", "/api/appointments/" + appointment + "/reschedule", Map.of("start", start), newKey());
    }

    /** A wish to have a visit at another time, or with another doctor too. */
    public static Deed move(String appointment, String doctor, String start) {
        return new Deed(
                "POST",
                "/api/appointments/" + appointment + "/reschedule",
                Map.of("start", start, "doctor_id", doctor),
                newKey());
    }

    boolean isBooking() {
        return path.equals("/api/appointments");
    }

    /** Asks for it. */
    public Reply send(Client client) throws IOException {
        return client.attempt(method, path, Client.json(body), "Idempotency-Key", key);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
