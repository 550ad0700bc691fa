package org.horarium.config.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.sessions.LiveSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;

/** Keys can be changed while tokens are signed and checked. */
class SigningKeysTest {

    @TempDir
    Path folder;

    private Path file;
    private SigningKeys keys;
    private JwtDecoder decoder;

    @BeforeEach
    void start() {
        file = folder.resolve("keys/signing-key.json");
        keys = new SigningKeys(new SigningKeyFile(file.toString()), Duration.ZERO);
        LiveSessions sessions = mock(LiveSessions.class);
        when(sessions.use(any())).thenReturn(true);
        decoder = new TokenConfiguration().jwtDecoder(keys, Clock.systemUTC(), sessions);
    }

    @Test
    void a_key_is_made_that_only_its_owner_can_read() throws Exception {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(keys.current().size()).isEqualTo(2048);
    }

    @Test
    void tokens_of_the_former_key_stay_good_and_new_ones_are_signed_with_the_new_key() throws Exception {
        String before = token();
        decoder.decode(before);
        String name = rotate(true);

        String after = token();

        assertThat(decoder.decode(after).getHeaders()).containsEntry("kid", name);
        assertThat(decoder.decode(before).getHeaders()).doesNotContainEntry("kid", name);
        assertThat(published()).hasSize(2).startsWith(name);
    }

    @Test
    void a_key_that_is_dropped_opens_nothing_any_more_not_even_what_was_checked_before() throws Exception {
        String before = token();
        decoder.decode(before);
        rotate(false);

        assertThatThrownBy(() -> decoder.decode(before)).isInstanceOf(JwtException.class);
        assertThat(decoder.decode(token())).isNotNull();
        assertThat(published()).hasSize(1);
    }

    @Test
    void the_second_rotation_forgets_the_first_key() throws Exception {
        String before = token();
        rotate(true);
        rotate(true);

        assertThatThrownBy(() -> decoder.decode(before)).isInstanceOf(JwtException.class);
    }

    @Test
    void nothing_private_is_published() {
        assertThat(keys.published().getKeys()).noneMatch(JWK::isPrivate);
        assertThat(keys.published().toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void a_file_that_breaks_while_it_is_in_use_changes_nothing() throws Exception {
        String before = token();
        Files.writeString(file, "{\"keys\":[");
        touch();

        assertThat(decoder.decode(before)).isNotNull();
        assertThat(decoder.decode(token())).isNotNull();
    }

    @Test
    void a_single_key_as_former_releases_wrote_it_is_taken() throws Exception {
        RSAKey single = new RSAKeyGenerator(2048).keyID("single").generate();
        Files.writeString(file, single.toJSONString());
        touch();

        assertThat(keys.current().getKeyID()).isEqualTo("single");
    }

    @Test
    void short_public_or_foreign_keys_stop_the_start() throws Exception {
        RSAKey good = new RSAKeyGenerator(2048).generate();
        RSAKey small = new RSAKeyGenerator(1024, true).generate();
        for (String text : List.of(
                "",
                "{}",
                "{\"keys\":[]}",
                small.toJSONString(),
                good.toPublicJWK().toJSONString())) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> new SigningKeyFile(file.toString()).keys())
                    .as(text)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("signing key");
        }
    }

    private String rotate(boolean keepsFormer) throws Exception {
        String name = new SigningKeyFile(file.toString()).rotate(keepsFormer);
        touch();
        return name;
    }

    /** Two changes within one tick of the file system's clock would look like one. */
    private void touch() throws Exception {
        FileTime last = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(last.toMillis() + 1000 + System.nanoTime() % 1000));
    }

    private List<String> published() {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private String token() {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("horarium")
                .audience(List.of("horarium-api"))
                .subject(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .build();
        return new TokenConfiguration()
                .jwtEncoder(keys)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }
}
