package org.horarium.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.horarium.platform.records.VisitToday;

/** A patient with a visit, and a mark in what is known of them and in what was found. */
record Marked(Clinic.Patient patient, String doctor, String visit, String written, Canaries marks) {

    private static final String PASSWORD = "correct horse";

    static Marked live(String url) {
        VisitToday visit = VisitToday.at(url, Instant.now());
        Canaries marks = new Canaries();
        Client theirs = visit.patients();
        String path = "/api/patients/" + visit.patient().id();
        ok(theirs.put(path, Map.of("full_name", marks.next("name"), "date_of_birth", "1980-02-29")));
        ok(theirs.post(path + "/history", Map.of("kind", "condition", "text", marks.next("history"))));
        ok(theirs.put("/api/appointments/" + visit.appointment(), Map.of("notes", marks.next("notes"))));
        Reply written = ok(visit.doctors()
                .post(
                        "/api/medical-records",
                        visit.record(Map.of(
                                "diagnosis",
                                List.of(Map.of("text", marks.next("diagnosis"))),
                                "findings",
                                marks.next("findings"),
                                "plan",
                                marks.next("plan")))));
        Marked marked =
                new Marked(visit.patient(), visit.doctors().token(), visit.appointment(), written.text("id"), marks);
        await().untilAsserted(() -> assertThat(marks.in(marked.told(url))).isEqualTo(marks.all()));
        return marked;
    }

    UUID id() {
        return UUID.fromString(patient.id());
    }

    /** All that the API tells their doctor of them. */
    String told(String url) {
        String path = "/api/patients/" + patient.id();
        StringBuilder all = new StringBuilder();
        for (String each : List.of(path, path + "/history", path + "/medical-records", "/api/appointments/" + visit)) {
            all.append(doctors(url).get(each).body());
        }
        return all.append(record(url).body())
                .append(doctors(url)
                        .get("/api/medical-records/" + written + "/versions")
                        .body())
                .toString();
    }

    Reply record(String url) {
        return doctors(url).get("/api/medical-records/" + written);
    }

    Reply signIn(String url) {
        return Client.anonymous(url).post("/api/auth/login", Map.of("email", patient.email(), "password", PASSWORD));
    }

    private Client doctors(String url) {
        return Client.anonymous(url).withToken(doctor);
    }

    private static Reply ok(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isBetween(200, 299);
        return reply;
    }
}
