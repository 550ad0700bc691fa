package org.horarium.config.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.config.seal.check.Removals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** The key of the seal is its owner's alone, and what cannot work is refused in one sentence. */
class SealKeyFileTest {

    private static final Instant NOON = Instant.parse("2027-06-07T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void it_is_made_once_readable_by_its_owner_alone_with_the_public_half_beside_it() throws Exception {
        SealKeyFile file = new SealKeyFile(folder.resolve("keys/seal-key.json"));
        KeyRing ring = file.ring(NOON);

        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/seal-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.ring(NOON).current().id()).isEqualTo(ring.current().id());
        assertThat(PublicKeys.read(Files.readString(file.publicKey())))
                .isEqualTo(ring.current().publicKey());
        String former = ring.current().id();
        assertThat(file.rotate(NOON)).isNotEqualTo(former);
        assertThat(PublicKeys.id(PublicKeys.read(Files.readString(file.publicKey()))))
                .isEqualTo(file.ring(NOON).current().id());
    }

    @Test
    void a_file_without_a_key_is_refused_without_a_word_of_it() throws Exception {
        Path broken = folder.resolve("seal-key.json");
        Files.writeString(broken, "{\"keys\":[{\"macSecret\":\"c2VjcmV0\"}]}");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new SealKeyFile(broken).makeIfMissing(NOON))
                .withMessage("The seal's key %s can neither be read nor made.".formatted(broken));
    }

    @Test
    void a_time_that_is_none_or_too_long_is_refused() {
        assertThat(SealSettings.of(new MockEnvironment()))
                .isEqualTo(new SealSettings(Duration.ofSeconds(10), Removals.LEAST_AGE));
        for (String every : new String[] {"61s", "0", "soon"}) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() ->
                            SealSettings.of(new MockEnvironment().withProperty("horarium.audit.seal-every", every)))
                    .withMessageContaining("horarium.audit.seal-every");
        }
    }
}
