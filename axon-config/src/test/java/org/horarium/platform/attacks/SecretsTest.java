package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords, hashes, tokens and keys are in no event and in no line of the log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    @Test
    void no_event_and_no_log_holds_a_secret(CapturedOutput log) {
        Client anyone = Platform.anyone();
        Client admin = Client.demo(Platform.shared().url(), "admin");
        Clinic.Patient patient = Clinic.patient(anyone);
        String token = anyone.post("/api/auth/login", Map.of("email", patient.email(), "password", "correct horse"))
                .text("access_token");
        Client client = anyone.withToken(token);
        String second = client.post("/api/auth/second-factor", Map.of("password", "correct horse"))
                .text("secret");
        String key = admin.post("/api/api-keys", Map.of("name", "a", "scopes", List.of("directory:read")))
                .text("key");
        anyone.withToken(key).get("/api/doctors");
        anyone.withToken(key + "A").get("/api/doctors");
        anyone.withToken(token.substring(0, token.length() - 3) + "AAA").get("/api/doctors");
        client.post(
                "/api/auth/password",
                Map.of("current_password", "correct horse", "new_password", "eleven slow bicycles"));
        anyone.post("/api/auth/login", Map.of("email", patient.email(), "password", 17));

        JdbcClient db = Platform.shared().part(JdbcClient.class);
        String hash = db.sql("select password_hash from account where email = ?")
                .param(patient.email())
                .query(String.class)
                .single();
        for (String secret : List.of("correct horse", "eleven slow bicycles", hash, token, second, key)) {
            assertThat(log.getAll()).doesNotContain(secret);
            assertThat(db.sql(
                                    "select count(*) from domain_event where position(convert_to(:secret, 'UTF8') in payload) > 0"
                                            + " or position(convert_to(:secret, 'UTF8') in metadata) > 0")
                            .param("secret", secret)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
