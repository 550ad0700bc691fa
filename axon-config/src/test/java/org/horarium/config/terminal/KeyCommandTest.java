package org.horarium.config.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.horarium.config.privacy.KeyFile;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with the keys of patients is done from the command line, and each says in a sentence what it has done. */
class KeyCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false, false);

    @Test
    void keys_are_backed_up_restored_and_wrapped_anew() throws Exception {
        try (Database database = Database.migrated()) {
            Path key = folder.resolve("keys/privacy-key.json");
            Map<String, String> environment = Map.of(
                    "SPRING_DATASOURCE_URL", database.pool().getJdbcUrl(),
                    "SPRING_DATASOURCE_USERNAME", database.pool().getUsername(),
                    "SPRING_DATASOURCE_PASSWORD", database.pool().getPassword(),
                    "HORARIUM_PRIVACY_KEYFILE", key.toString());
            assertThat(KeyCommand.rotating(screen).run(environment)).isOne();
            assertThat(said()).startsWith("There is no key at ");

            new KeyFile(key).makeIfMissing();
            String former = Files.readString(key);
            String backup = folder.resolve("keys.ndjson").toString();
            assertThat(KeyCommand.backingUp(screen).run(environment, backup)).isZero();
            assertThat(said()).isEqualTo("Wrote 0 keys to %s.".formatted(backup));
            assertThat(KeyCommand.backingUp(screen).run(environment, backup)).isOne();
            assertThat(said()).endsWith("is there already; name another file.");
            assertThat(KeyCommand.restoring(screen).run(environment, backup)).isZero();
            assertThat(said()).isEqualTo("Brought back 0 keys; none that was destroyed.");
            assertThat(KeyCommand.restoring(screen).run(environment, backup + ".none"))
                    .isOne();
            assertThat(said()).startsWith("There is no file ");
            assertThat(KeyCommand.rotating(screen).run(environment)).isZero();
            assertThat(said()).startsWith("A new key has wrapped 0 keys");
            assertThat(Files.readString(key)).isNotEqualTo(former);
        }
    }

    @Test
    void who_mistypes_is_told_how_it_is_typed() {
        assertThat(KeyCommand.backingUp(screen).run(Map.of())).isOne();
        assertThat(said()).startsWith("Usage: script/backup-keys FILE");
        assertThat(KeyCommand.rotating(screen).run(Map.of(), "now")).isOne();
        assertThat(said()).startsWith("Usage: script/rotate-privacy-key");
        assertThat(KeyCommand.restoring(screen).run(Map.of(), "--help")).isZero();
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8).strip();
        said.reset();
        return text;
    }
}
