package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Where there are patients, nothing starts with a default, a missing or a short secret, or an open line. */
class ProductionSettingsTest {

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void nameEverything() throws IOException {
        environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://database/horarium")
                .withProperty("spring.datasource.username", "horarium")
                .withProperty("spring.datasource.password", "8dQ-really-a-secret")
                .withProperty("spring.elasticsearch.uris", "http://search:9200")
                .withProperty("horarium.access.signing-key", file("signing-key.json"))
                .withProperty("horarium.access.secret", file("secret.key"))
                .withProperty("horarium.audit.report-key", file("report-key.pem"))
                .withProperty("horarium.audit.seal-key", file("seal-key.json"))
                .withProperty("horarium.privacy.key-file", file("privacy-key.json"))
                .withProperty("horarium.public-url", "https://clinic.example")
                .withProperty("horarium.mail", "ses")
                .withProperty("horarium.reports.s3.bucket", "reports")
                .withProperty("server.ssl.certificate", "file:/etc/tls/tls.crt");
    }

    @Test
    void take_what_is_complete() {
        assertThatNoException().isThrownBy(this::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.password",
                "horarium.access.signing-key",
                "horarium.access.secret",
                "horarium.audit.report-key",
                "horarium.audit.seal-key",
                "horarium.privacy.key-file",
                "horarium.public-url",
                "horarium.mail",
                "horarium.reports.s3.bucket"
            })
    void refuse_what_is_missing(String name) {
        environment.setProperty(name, "");
        refusal("needs these settings: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "fifteen-letters"})
    void refuse_a_short_password_of_the_database(String password) {
        environment.setProperty("spring.datasource.password", password);
        refusal("spring.datasource.password must have at least 16 characters");
        withoutSaying(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for-this-computer-only", "ChangeMeChangeMe"})
    void refuse_a_password_that_everybody_knows(String password) {
        environment.setProperty("spring.datasource.password", password);
        refusal("everybody knows");
        withoutSaying(password);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://sessions:6379, must have at least 16",
        "redis://user:short@sessions:6379, must have at least 16",
        "redis://user:for-this-computer-only@sessions:6379, everybody knows"
    })
    void refuse_a_redis_that_anybody_opens(String redis, String why) {
        environment.setProperty("horarium.access.redis", redis);
        refusal(why);
    }

    @Test
    void take_a_redis_with_a_password() {
        environment.setProperty("horarium.access.redis", "rediss://user:8dQ-really-a-secret@sessions:6379");
        assertThatNoException().isThrownBy(this::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "horarium.access.signing-key",
                "horarium.access.secret",
                "horarium.audit.report-key",
                "horarium.audit.seal-key",
                "horarium.privacy.key-file"
            })
    void refuse_to_make_a_secret_that_other_processes_would_not_have(String name) {
        environment.setProperty(name, folder.resolve("nowhere").toString());
        refusal("script/make-secrets makes it");
    }

    @Test
    void need_no_file_where_a_key_management_service_wraps_the_keys_of_patients() {
        environment.setProperty("horarium.privacy.key-file", "");
        environment.setProperty("horarium.privacy.kms.key", "alias/horarium");
        assertThatNoException().isThrownBy(this::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"horarium.embedded", "horarium.demonstration"})
    void refuse_what_is_for_trying_out(String name) {
        environment.setProperty(name, "true");
        refusal("for trying out");
    }

    @Test
    void refuse_an_open_line() {
        environment.setProperty("server.ssl.certificate", "");
        refusal("needs TLS");
        environment.setProperty("server.forward-headers-strategy", "none");
        refusal("needs TLS");
        environment.setProperty("server.forward-headers-strategy", "native");
        assertThatNoException().isThrownBy(this::check);
        environment.setProperty("horarium.public-url", "http://clinic.example");
        refusal("must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pigeons", "outbox"})
    void refuse_a_post_office_that_delivers_nothing(String name) {
        environment.setProperty("horarium.mail", name);
        refusal("it must be ses or smtp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drums", "outbox"})
    void refuse_an_sms_that_reaches_nobody(String name) {
        environment.setProperty("horarium.sms", name);
        refusal("it must be twilio or none");
        environment.setProperty("horarium.sms", "twilio");
        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void refuse_letters_over_an_open_line_unless_it_leads_next_door() {
        environment.setProperty("horarium.mail", "smtp");
        environment.setProperty("horarium.smtp.host", "mail.clinic.example");
        environment.setProperty("horarium.smtp.tls", "none");
        refusal("horarium.smtp.tls must be starttls or implicit");
        environment.setProperty("horarium.smtp.host", "127.0.0.1");
        assertThatNoException().isThrownBy(this::check);
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "{}").toString();
    }

    private void check() {
        new ProductionSettings(environment).check();
    }

    private void refusal(String why) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::check).withMessageContaining(why);
    }

    private void withoutSaying(String secret) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::check)
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.getMessage())
                        .doesNotContain(secret));
    }
}
