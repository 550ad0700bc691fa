package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of other systems: shown once, kept as digests, good for what they are for, and gone when they are taken back. */
class ApiKeysTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @AfterEach
    void putTheClockBack() {
        Platform.shared().clock().reset();
    }

    @Test
    void a_key_opens_what_its_scopes_name_and_nothing_else() {
        Client reader = with(make(List.of("directory:read"), true));
        assertThat(reader.get("/api/doctors").status()).isEqualTo(200);
        assertThat(reader.get("/api/patients").status()).isEqualTo(403);
        assertThat(reader.post("/api/clinics", Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(reader.get("/api/accounts?email=x").status()).isEqualTo(403);
        assertThat(reader.post("/api/api-keys", Map.of()).status()).isEqualTo(403);
        assertThat(reader.get("/api/auth/sessions").status()).isEqualTo(403);
    }

    @Test
    void a_key_for_all_clinics_books_for_anybody_and_a_retry_is_one_booking() {
        Client system = with(make(List.of("appointments:write", "appointments:read"), true));
        String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        Map<String, Object> wish =
                Clinic.booking(Clinic.patient(Platform.anyone()).id(), doctor, "2027-04-01T15:00:00Z");
        Reply first = system.post("/api/appointments", wish, "Idempotency-Key", "one");
        Reply again = system.post("/api/appointments", wish, "Idempotency-Key", "one");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void a_key_without_a_clinic_has_no_patients() {
        Client system = with(make(List.of("patients:read", "appointments:write"), false));
        assertThat(system.get("/api/patients/"
                                + Clinic.patient(Platform.anyone()).id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_digest() {
        String key = make(List.of("directory:read"), false).text("key");
        assertThat(admin.get("/api/api-keys").body().toString()).doesNotContain(key.substring(0, 20));
        String kept = Platform.shared()
                .part(JdbcClient.class)
                .sql("select string_agg(cast(k as text), ' ') from api_key k")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(key.substring(30));
    }

    @Test
    void a_key_that_was_taken_back_or_has_expired_opens_nothing() {
        Reply made = make(List.of("directory:read"), false);
        Client system = with(made);
        assertThat(system.get("/api/doctors").status()).isEqualTo(200);
        assertThat(admin.delete("/api/api-keys/" + made.text("api_key/id")).status())
                .isEqualTo(204);
        assertThat(system.get("/api/doctors").status()).isEqualTo(401);

        Client another = with(make(List.of("directory:read"), false));
        Platform.shared().clock().setTo(Instant.now().plus(Duration.ofDays(91)));
        assertThat(another.get("/api/doctors").status()).isEqualTo(401);
    }

    @Test
    void what_is_almost_a_key_is_none() {
        String key = make(List.of("directory:read"), false).text("key");
        Client anyone = Platform.anyone();
        char last = key.charAt(key.length() - 1);
        for (String forged : List.of(
                key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A'),
                key + "A",
                key.substring(0, key.length() - 4),
                "hrk_",
                "hrk_" + "A".repeat(64))) {
            assertThat(anyone.withToken(forged).get("/api/doctors").status())
                    .as(forged)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_scope_that_there_is_not_is_refused_and_so_is_a_key_for_ever() {
        assertThat(make(List.of("everything"), true).status()).isEqualTo(400);
        assertThat(admin.post(
                                "/api/api-keys",
                                Map.of("name", "long", "scopes", List.of("directory:read"), "expires_in_days", 4000))
                        .status())
                .isEqualTo(400);
    }

    private Reply make(List<String> scopes, boolean everywhere) {
        return admin.post("/api/api-keys", Map.of("name", "a system", "scopes", scopes, "everywhere", everywhere));
    }

    private static Client with(Reply made) {
        return Platform.anyone().withToken(made.text("key"));
    }
}
