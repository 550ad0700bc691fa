package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.horarium.platform.access.TlsClient.code;
import static org.horarium.platform.access.TlsClient.read;
import static org.horarium.platform.access.TlsClient.token;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horarium.config.HorariumApplication;
import org.horarium.config.access.SecretFile;
import org.horarium.config.access.SigningKeyFile;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.export.ReportKeyFile;
import org.horarium.config.privacy.KeyFile;
import org.horarium.config.seal.SealKeyFile;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile for those who have patients: started for real, and refused for each thing that it lacks. */
class ProductionTest {

    private static final String FIRST = "first@clinic.example";

    @Test
    void it_starts_with_nobody_in_it_and_the_first_administrator_comes_in_by_a_letter(@TempDir Path folder)
            throws Exception {
        PemFiles pem = PemFiles.in(folder);
        Map<String, Object> settings = settings(folder, pem);
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        settings.put("horarium.smtp.host", "127.0.0.1");
        settings.put("horarium.smtp.port", mail.getSmtp().getPort());
        settings.put("horarium.smtp.tls", "none");
        OwnPlatform platform = new OwnPlatform(folder, HorariumApplication.class, List.of(), settings);
        platform.start();
        try {
            TlsClient client = TlsClient.of(platform.url(), pem);
            assertThat(client.signIn("admin@demo.horarium.test", "horarium-demo", "")
                            .statusCode())
                    .isEqualTo(401);
            String link = letter(mail);
            assertThat(client.post("/api/auth/invitation", Map.of("token", link, "password", "five quiet lanterns"), "")
                            .statusCode())
                    .isEqualTo(204);
            String token = token(client.signIn(FIRST, "five quiet lanterns", ""));
            assertThat(client.get("/api/api-keys", token).statusCode()).isEqualTo(403);
            String secret = read(client.post(
                            "/api/auth/second-factor", Map.of("password", "five quiet lanterns"), token))
                    .path("secret")
                    .asText();
            client.post("/api/auth/second-factor/confirm", Map.of("code", code(secret, 0)), token);
            String proven = token(client.signIn(FIRST, "five quiet lanterns", code(secret, 1)));
            assertThat(client.get("/api/api-keys", proven).statusCode()).isEqualTo(200);
            assertThat(client.get("/api/patients", proven).statusCode()).isEqualTo(403);
            assertThat(client.get("/api/outbox", proven).statusCode()).isEqualTo(404);
            assertThat(client.get("/actuator/env", proven).statusCode()).isEqualTo(404);
        } finally {
            platform.end();
            mail.stop();
        }
    }

    @Test
    void it_refuses_a_short_secret_and_says_so_in_one_sentence(@TempDir Path folder) throws Exception {
        Map<String, Object> settings = settings(folder, PemFiles.in(folder));
        settings.put("spring.datasource.password", "short");
        assertThatIllegalStateException()
                .isThrownBy(() -> new OwnPlatform(folder, HorariumApplication.class, List.of(), settings).start())
                .withMessageContaining("spring.datasource.password must have at least 16 characters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\tat "));
    }

    @Test
    void it_refuses_a_secret_file_with_too_little_in_it(@TempDir Path folder) throws Exception {
        Map<String, Object> settings = settings(folder, PemFiles.in(folder));
        Files.writeString(Path.of(String.valueOf(settings.get("horarium.access.secret"))), "too short");
        assertThatIllegalStateException()
                .isThrownBy(() -> new OwnPlatform(folder, HorariumApplication.class, List.of(), settings).start())
                .withMessageContaining("must have at least 32 characters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("too short"));
    }

    private static Map<String, Object> settings(Path folder, PemFiles pem) {
        new SigningKeyFile(folder.resolve("signing-key.json").toString()).makeIfMissing();
        new SecretFile(folder.resolve("secret.key")).makeIfMissing();
        new ReportKeyFile(folder.resolve("report-key.pem")).makeIfMissing(Instant.now());
        new SealKeyFile(folder.resolve("seal-key.json")).makeIfMissing(Instant.EPOCH);
        new KeyFile(folder.resolve("privacy-key.json")).makeIfMissing();
        Map<String, Object> settings = new TreeMap<>(TestServices.settings());
        settings.put("horarium.audit.seal-key", folder.resolve("seal-key.json"));
        settings.put("horarium.privacy.key-file", folder.resolve("privacy-key.json"));
        settings.putAll(Map.of(
                "spring.profiles.active",
                "production",
                "spring.elasticsearch.uris",
                "http://127.0.0.1:1", // search goes on without it
                "server.ssl.certificate",
                pem.certificate(),
                "server.ssl.certificate-private-key",
                pem.key(),
                "horarium.access.signing-key",
                folder.resolve("signing-key.json"),
                "horarium.access.secret",
                folder.resolve("secret.key"),
                "horarium.access.first-administrator",
                FIRST,
                "horarium.public-url",
                "https://clinic.example",
                "horarium.mail",
                "smtp"));
        settings.put("horarium.mail-from", "Clinic <mail@clinic.example>");
        settings.put("horarium.smtp.host", "mail.clinic.example");
        settings.put("horarium.audit.report-key", folder.resolve("report-key.pem"));
        return settings;
    }

    private static String letter(GreenMail mail) throws Exception {
        assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()).extracting(String::valueOf).containsExactly(FIRST);
        String text = String.valueOf(
                ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent());
        return text.replaceAll("(?s).*https://clinic\\.example/invitation#", "").strip();
    }
}
