package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody finds a slot, has no account yet, and does not lose the slot while they get one. */
class VisitorHoldsTest {

    private static final String START = "2027-03-08T15:00:00Z";

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Client visitor = Platform.anyone();
    private final String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");

    @AfterEach
    void putTheClockBack() {
        Platform.shared().clock().reset();
    }

    @Test
    void a_visitor_keeps_the_slot_while_they_register_and_books_it_with_the_ticket() {
        Reply held = hold();
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.text("start")).isEqualTo("2027-03-08T10:00:00-05:00");
        assertThat(held.text("end")).isEqualTo("2027-03-08T10:30:00-05:00");

        Reply another = hold();
        assertThat(another.reason()).isEqualTo("held-by-another");
        assertThat(another.list("alternatives")).hasSize(3);
        Clinic.Patient faster = Clinic.patient(visitor);
        Reply booking = visitor.signedIn(faster.email(), "correct horse")
                .post("/api/appointments", Clinic.booking(faster.id(), doctor, START));
        assertThat(booking.reason()).isEqualTo("held-by-another");
        assertThat(booking.list("alternatives")).hasSize(3);

        Clinic.Patient registered = Clinic.patient(visitor);
        Map<String, Object> wish = Clinic.booking(registered.id(), doctor, START);
        wish.put("hold_id", held.text("hold_id"));
        Client patient = visitor.signedIn(registered.email(), "correct horse");
        assertThat(patient.post("/api/holds/" + held.text("hold_id") + "/extend", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(patient.post("/api/appointments", wish).status()).isEqualTo(201);
        assertThat(visitor.delete("/api/visitor-holds/" + held.text("hold_id")).reason())
                .isEqualTo("unknown-hold");
    }

    @Test
    void whoever_asks_again_with_the_same_random_key_has_the_same_hold() {
        String key = UUID.randomUUID().toString();
        Map<String, String> wish = Map.of("doctor_id", doctor, "start", START);
        Reply held = visitor.post("/api/visitor-holds", wish, "Idempotency-Key", key);
        Reply again = visitor.post("/api/visitor-holds", wish, "Idempotency-Key", key);
        assertThat(again.text("hold_id")).isEqualTo(held.text("hold_id"));
        assertThat(visitor.post("/api/visitor-holds", wish, "Idempotency-Key", "1")
                        .reason())
                .isEqualTo("held-by-another");
    }

    @Test
    void a_hold_lasts_longer_for_whoever_has_the_ticket_and_lapses_by_itself() {
        Reply offered = admin.post(
                "/api/doctors/" + doctor + "/visit-types",
                Map.of("code", "check", "duration_minutes", 20, "buffer_after_minutes", 10, "modes", List.of("VIDEO")));
        assertThat(offered.status()).isLessThan(300);
        Reply held =
                visitor.post("/api/visitor-holds", Map.of("doctor_id", doctor, "start", START, "visit_type", "check"));
        Instant until = until(held);
        String place = "/api/visitor-holds/" + held.text("hold_id");

        Platform.shared().clock().setTo(until.minusSeconds(60));
        Reply extended = visitor.post(place + "/extend", Map.of());
        assertThat(extended.status()).isEqualTo(200);
        assertThat(until(extended)).isBetween(until.plusSeconds(230), until.plusSeconds(250));
        for (String same : List.of("hold_id", "doctor_id", "start", "end")) {
            assertThat(extended.text(same)).isEqualTo(held.text(same));
        }

        Platform.shared().clock().setTo(until.plusSeconds(60));
        assertThat(hold().reason()).isEqualTo("held-by-another");
        Platform.shared().clock().setTo(until(extended));
        assertThat(visitor.post(place + "/extend", Map.of()).reason()).isEqualTo("unknown-hold");
        assertThat(hold().status()).isEqualTo(201);
    }

    @Test
    void an_account_extends_its_own_hold_and_no_other() {
        Client desk = Client.demo(Platform.shared().url(), "staff");
        Reply held = admin.post("/api/holds", Map.of("doctor_id", doctor, "start", START));
        String place = "/" + held.text("hold_id") + "/extend";

        Platform.shared().clock().setTo(until(held).minusSeconds(120));
        assertThat(desk.post("/api/holds" + place, Map.of()).reason()).isEqualTo("unknown-hold");
        assertThat(visitor.post("/api/visitor-holds" + place, Map.of()).reason())
                .isEqualTo("unknown-hold");
        Reply extended = admin.post("/api/holds" + place, Map.of());
        assertThat(until(extended)).isAfter(until(held));
        assertThat(extended.text("hold_id")).isEqualTo(held.text("hold_id"));
    }

    @Test
    void nobody_reads_the_ticket_anywhere() {
        Reply held = hold();
        String secret = secret(held.text("hold_id")).toString();
        Client auditor = Client.demo(Platform.shared().url(), "auditor");
        String events = auditor.get("/api/audit/calendars/" + doctor + "/2027-03-08/events")
                .body()
                .toString();
        assertThat(events).contains("SlotHeld", "VISITOR").doesNotContain(secret, held.text("hold_id"));
        visitor.getAfter(held.token(), "/api/appointments/search?doctor_id=" + doctor + "&date=2027-03-08");
        List<String> rows = Platform.shared()
                .part(JdbcClient.class)
                .sql("select claim from slot_search.search_claim where doctor_id = cast(? as uuid)")
                .param(doctor)
                .query(String.class)
                .list();
        assertThat(rows).singleElement().asString().startsWith("hold-").doesNotContain(secret);
    }

    @Test
    void a_bad_token_and_a_key_for_something_else_hold_nothing() {
        Map<String, Object> wish = Map.of("doctor_id", doctor, "start", START);
        assertThat(visitor.withToken("none").post("/api/visitor-holds", wish).status())
                .isEqualTo(401);
        String key = admin.post("/api/api-keys", Map.of("name", "reader", "scopes", List.of("directory:read")))
                .text("key");
        assertThat(visitor.withToken(key).post("/api/visitor-holds", wish).status())
                .isEqualTo(403);
    }

    private Reply hold() {
        return visitor.post("/api/visitor-holds", Map.of("doctor_id", doctor, "start", START));
    }

    private static Instant until(Reply held) {
        return OffsetDateTime.parse(held.text("until")).toInstant();
    }

    private static UUID secret(String ticket) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ticket));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
