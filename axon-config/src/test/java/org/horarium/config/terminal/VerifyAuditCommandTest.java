package org.horarium.config.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.horarium.config.seal.SealKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who mistypes is told so, and by another exit code than who holds a bundle that was tampered with. */
class VerifyAuditCommandTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2027-06-07T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false, false);

    @Test
    void misuse_ends_with_two() throws IOException {
        SealKeyFile key = key();
        Path bundle = Files.writeString(folder.resolve("bundle"), "no bundle\n");
        assertThat(verify()).isEqualTo(2);
        assertThat(said()).startsWith("Usage: script/verify-audit BUNDLE PUBLIC-KEY");
        assertThat(verify("--help")).isZero();
        said();
        assertThat(verify(folder.resolve("none").toString(), key.publicKey().toString()))
                .isEqualTo(2);
        assertThat(said()).isEqualTo("There is no file %s that can be read.".formatted(folder.resolve("none")));
        assertThat(verify(bundle.toString(), bundle.toString())).isEqualTo(2);
        assertThat(said()).isEqualTo("%s holds no public key of the seal.".formatted(bundle));
        assertThat(verify(
                        bundle.toString(),
                        key.publicKey().toString(),
                        folder.resolve("keys").toString()))
                .isEqualTo(2);
        assertThat(said()).startsWith("There are no anchors in ");
    }

    @Test
    void what_is_no_bundle_any_more_ends_with_one() throws IOException {
        Path bundle = Files.writeString(folder.resolve("bundle"), "no bundle\n");
        assertThat(verify(bundle.toString(), key().publicKey().toString())).isOne();
        assertThat(said()).startsWith("Broken: bundle 1 was changed.");
    }

    @Test
    void a_key_is_rotated_where_there_is_one() throws IOException {
        Map<String, String> environment = Map.of(
                "HORARIUM_AUDIT_SEALKEY", folder.resolve("keys/seal-key.json").toString());
        RotateSealKeyCommand command = new RotateSealKeyCommand(screen, TODAY);
        assertThat(command.run(environment)).isOne();
        assertThat(said()).startsWith("There is no key of the seal at ");
        String former = Files.readString(key().publicKey());
        assertThat(command.run(environment)).isZero();
        assertThat(said()).matches("(?s)The key [0-9a-f]{16} seals from now on.*");
        assertThat(Files.readString(key().publicKey())).isNotEqualTo(former);
        assertThat(command.run(environment, "--force")).isOne();
        assertThat(command.run(environment, "--help")).isZero();
    }

    private SealKeyFile key() {
        SealKeyFile file = new SealKeyFile(folder.resolve("keys/seal-key.json"));
        file.makeIfMissing(TODAY.instant());
        return file;
    }

    private int verify(String... arguments) {
        return new VerifyAuditCommand(screen).verify(arguments);
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8).strip();
        said.reset();
        return text;
    }
}
