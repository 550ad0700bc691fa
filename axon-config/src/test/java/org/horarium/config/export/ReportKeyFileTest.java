package org.horarium.config.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs reports is made once, for its owner's eyes alone. */
class ReportKeyFileTest {

    private static final Instant NOW = Instant.parse("2027-06-07T14:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys/report-key.pem");
    }

    @Test
    void it_is_made_once_and_stays() {
        ReportKey made = new ReportKeyFile(file).key(NOW);
        ReportKey again = new ReportKeyFile(file).key(NOW.plusSeconds(1));
        assertThat(again.fingerprint()).isEqualTo(made.fingerprint());
        assertThat(made.certificate().getNotAfter().toInstant()).isAfter(Instant.parse("2047-01-01T00:00:00Z"));
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        new ReportKeyFile(file).makeIfMissing(NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_certificate_of_another_key_is_refused() throws Exception {
        ReportKey one = SelfSigned.key(NOW);
        ReportKey other = SelfSigned.key(NOW);
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(file, Pem.text(new ReportKey(one.key(), other.chain())));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new ReportKeyFile(file).key(NOW))
                .withMessageContaining("not that of the key beside it");
    }

    @Test
    void what_is_no_key_is_refused_and_left_as_it_is() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(file, "nothing");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new ReportKeyFile(file).key(NOW))
                .withMessageContaining("can neither be read nor made");
        assertThat(file).hasContent("nothing");
    }
}
