package org.horarium.config.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.horarium.config.embedded.EmbeddedDatabase;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history goes from one database to another by two commands, and whatever is in the way is told in one sentence. */
class HistoryCommandsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false, false);
    private final Database old = Database.migrated();
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("events.ndjson");
        old.client()
                .sql(
                        """
                        insert into domain_event (event_id, stream, sequence_number, payload_type, payload, metadata,
                            recorded_at)
                        select gen_random_uuid(), 'day', number, 'test', '{}', '{}', now()
                        from generate_series(0, 41) number""")
                .update();
        old.pool().getHikariPoolMXBean().softEvictConnections();
    }

    @AfterEach
    void close() {
        old.close();
    }

    @Test
    void a_history_goes_into_a_database_without_any_table_and_out_again() throws IOException {
        assertThat(exports(of(old), file)).isZero();
        String exported = said();
        Map<String, String> fresh = settings();
        assertThat(imports(fresh, file)).isZero();
        String imported = said();
        assertThat(exports(fresh, folder.resolve("again.ndjson"))).isZero();

        assertThat(exported).startsWith("Exported 42 events to " + file);
        assertThat(imported).startsWith("Imported 42 events from " + file);
        assertThat(digest(said())).isEqualTo(digest(imported)).isEqualTo(digest(exported));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_data_folder_takes_a_history_and_gives_it_while_nobody_runs_it_and_while_somebody_does() throws IOException {
        Path home = folder.resolve("home");
        Map<String, String> embedded = Map.of("HORARIUM_HOME", home.toString());
        assertThat(exports(of(old), file)).isZero();
        String digest = digest(said());

        assertThat(imports(embedded, file)).isZero();
        assertThat(exports(embedded, folder.resolve("idle.ndjson"))).isZero();
        assertThat(digest(said())).isEqualTo(digest);
        try (EmbeddedDatabase running = EmbeddedDatabase.alone(home)) {
            assertThat(running.source()).isNotNull();
            assertThat(exports(embedded, folder.resolve("running.ndjson"))).isZero();
            assertThat(digest(said())).isEqualTo(digest);
            assertThat(imports(embedded, file)).isOne();
            assertThat(said()).contains("is in use by another running Horarium");
        }
    }

    @Test
    void what_is_in_the_way_is_told_in_one_sentence() throws IOException {
        assertThat(exports(of(old), file)).isZero();
        said();
        assertThat(exports(of(old), file)).isOne();
        assertThat(said()).isEqualTo(file + " is there already; name another file.");
        assertThat(imports(of(old), file)).isOne();
        assertThat(said()).isEqualTo("The store holds events already; a history goes into an empty one only.");
        assertThat(imports(of(old), folder.resolve("none"))).isOne();
        assertThat(said()).isEqualTo("There is no file " + folder.resolve("none") + ".");
        assertThat(exports(Map.of("HORARIUM_HOME", folder.toString()), folder.resolve("new")))
                .isOne();
        assertThat(said()).startsWith(folder + " is no data folder of Horarium");

        Map<String, String> wrong = new HashMap<>(of(old));
        wrong.put("SPRING_DATASOURCE_PASSWORD", "wrong");
        assertThat(exports(wrong, folder.resolve("new"))).isOne();
        assertThat(said())
                .startsWith("The database refused: ")
                .contains("password")
                .hasLineCount(1);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(folder.resolve("new.partial")).doesNotExist();

        Files.writeString(file, Files.readString(file).replace("\"position\":7,", "\"position\":8,"));
        assertThat(imports(settings(), file)).isOne();
        assertThat(said()).isEqualTo("Line 8 was changed, or the line before it is missing.");
    }

    @Test
    void both_tell_how_they_are_used() {
        assertThat(new ExportEventsCommand(screen, TODAY).run(Map.of(), "--help"))
                .isZero();
        assertThat(said()).startsWith("Usage: script/export-events FILE");
        assertThat(new ImportEventsCommand(screen).run(Map.of())).isOne();
        assertThat(said()).isEqualTo("Name one file, such as events.ndjson.");
        assertThat(new ImportEventsCommand(screen).run(Map.of(), "--force", "yes", "file"))
                .isOne();
        assertThat(said()).isEqualTo("There is no option --force.");
    }

    private int exports(Map<String, String> environment, Path to) {
        return new ExportEventsCommand(screen, TODAY).run(environment, to.toString());
    }

    private int imports(Map<String, String> environment, Path from) {
        return new ImportEventsCommand(screen).run(environment, from.toString());
    }

    private static Map<String, String> of(Database database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.pool().getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.pool().getUsername(),
                "SPRING_DATASOURCE_PASSWORD", database.pool().getPassword());
    }

    /** Of a database that is new and has no tables. */
    private static Map<String, String> settings() {
        Map<String, String> environment = new HashMap<>();
        TestServices.settings()
                .forEach((name, value) ->
                        environment.put(name.replace('.', '_').toUpperCase(Locale.ROOT), value.toString()));
        return environment;
    }

    /** What was said since the last look. */
    private String said() {
        String text = said.toString(StandardCharsets.UTF_8).strip();
        said.reset();
        return text;
    }

    private static String digest(String said) {
        return said.replaceFirst("(?s).*their digest is ([0-9a-f]{64})\\.$", "$1");
    }
}
