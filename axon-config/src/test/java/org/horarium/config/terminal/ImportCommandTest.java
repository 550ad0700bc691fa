package org.horarium.config.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.terminal.TinyPlatform.HANGS_UP;
import static org.horarium.config.terminal.TinyPlatform.SIGNED_IN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.horarium.config.terminal.TinyPlatform.Reply;
import org.horarium.config.terminal.TinyPlatform.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final List<Duration> THREE_MORE_TRIES = Collections.nCopies(3, Duration.ofMillis(1));

    @TempDir
    private Path directory;

    @TempDir
    private Path home;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private boolean onTerminal;

    @Test
    void files_are_imported_in_the_order_in_which_they_need_each_other() throws IOException {
        for (String name : List.of("Patient.001", "PractitionerRole", "Practitioner", "Patient.000", "Location")) {
            Files.writeString(directory.resolve(name + ".ndjson"), "{}\n");
        }
        compressed("Organization.ndjson.gz", 1);
        Files.writeString(directory.resolve("Observation.ndjson"), "{}\n");
        Files.writeString(directory.resolve("notes.txt"), "");

        try (TinyPlatform platform = platform(ImportCommandTest::allNew)) {
            assertThat(importInto(platform)).isZero();

            assertThat(platform.to("/api/imports"))
                    .extracting(request -> request.path().replaceAll(".*/|\\?.*", ""))
                    .containsExactly(
                            "Organization", "Location", "Practitioner", "PractitionerRole", "Patient", "Patient");
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Observation.ndjson is passed over.")
                .doesNotContain("notes.txt")
                .contains("6 lines in", "6 created or changed, 0 unchanged, 0 problems.")
                .doesNotContain("\u001b");
    }

    @Test
    void a_long_file_is_sent_in_chunks_that_know_their_place() throws IOException {
        compressed("Patient.ndjson.gz", 450);

        try (TinyPlatform platform = platform(ImportCommandTest::allNew)) {
            assertThat(importInto(platform, "--default-zone", "Europe/Berlin")).isZero();

            assertThat(platform.to("/api/imports"))
                    .extracting(ImportCommandTest::firstLine)
                    .containsExactly(1, 201, 401);
            assertThat(platform.to("/api/imports").get(2).path())
                    .endsWith("default_hours=Mon-Fri+09%3A00-17%3A00&default_zone=Europe%2FBerlin");
        }
    }

    @Test
    void a_terminal_is_shown_a_bar_with_the_rate_and_the_time_left() throws IOException {
        onTerminal = true;
        compressed("Patient.ndjson.gz", 450);

        try (TinyPlatform platform = platform(ImportCommandTest::allNew)) {
            importInto(platform);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("█", "450 lines", "lines/s", " left");
    }

    @Test
    void problems_are_told_by_file_and_line() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n{}\n");

        try (TinyPlatform platform = platform(
                request -> Reply.of(
                        200,
                        "{\"created_or_changed\":1,\"unchanged\":0,\"problems\":[{\"line\":2,\"reason\":\"The patient has no name.\"}]}"))) {
            assertThat(importInto(platform)).isEqualTo(2);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Patient.ndjson:2 The patient has no name.")
                .contains("1 problems.");
    }

    @Test
    void a_line_that_no_platform_takes_is_a_problem_and_the_rest_goes_on() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n" + "x".repeat(4_000_000) + "\n{}");

        try (TinyPlatform platform = platform(ImportCommandTest::allNew)) {
            assertThat(importInto(platform)).isEqualTo(2);
            assertThat(platform.to("/api/imports").get(0).body()).isEqualTo("{}\n\n{}\n");
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Patient.ndjson:2 It is longer than the platform takes.");
    }

    @Test
    void a_damaged_file_is_a_problem_and_the_next_one_goes_on() throws IOException {
        Path file = compressed("Patient.000.ndjson.gz", 450);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));
        Files.writeString(directory.resolve("Patient.001.ndjson"), "{}\n");

        try (TinyPlatform platform = platform(ImportCommandTest::allNew)) {
            assertThat(importInto(platform)).isEqualTo(2);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Patient.000.ndjson.gz is damaged", "1 problems.");
    }

    @Test
    void a_lost_connection_is_tried_again() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");
        AtomicInteger tries = new AtomicInteger();

        try (TinyPlatform platform = platform(request -> switch (tries.getAndIncrement()) {
            case 0 -> HANGS_UP;
            case 1 -> Reply.of(503, "");
            default -> allNew(request);
        })) {
            assertThat(importInto(platform)).isZero();
        }

        assertThat(tries).hasValue(3);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("1 created or changed");
    }

    @Test
    void an_import_that_was_cut_off_goes_on_from_its_last_chunk() throws IOException {
        compressed("Patient.ndjson.gz", 650);

        try (TinyPlatform platform = platform(request -> firstLine(request) == 401 ? HANGS_UP : allNew(request))) {
            assertThat(importInto(platform)).isEqualTo(1);
            assertThat(shown.toString(StandardCharsets.UTF_8)).contains("run it again to go on");

            platformAnswers = request -> firstLine(request) == 201 ? allKnown(request) : allNew(request);
            int before = platform.to("/api/imports").size();
            assertThat(importInto(platform)).isZero();

            assertThat(platform.to("/api/imports").stream().skip(before))
                    .extracting(ImportCommandTest::firstLine)
                    .containsExactly(201, 201, 401, 601);
        }
    }

    @Test
    void an_import_that_was_cut_off_begins_anew_where_the_platform_lost_its_data() throws IOException {
        compressed("Patient.ndjson.gz", 450);

        try (TinyPlatform platform = platform(request -> firstLine(request) == 401 ? HANGS_UP : allNew(request))) {
            assertThat(importInto(platform)).isEqualTo(1);

            platformAnswers = ImportCommandTest::allNew;
            int before = platform.to("/api/imports").size();
            assertThat(importInto(platform)).isZero();

            assertThat(platform.to("/api/imports").stream().skip(before))
                    .extracting(ImportCommandTest::firstLine)
                    .containsExactly(201, 1, 201, 401);
        }
    }

    @Test
    void a_finished_import_says_everything_again() throws IOException {
        compressed("Patient.ndjson.gz", 250);

        try (TinyPlatform platform = platform(ImportCommandTest::allKnown)) {
            importInto(platform);
            importInto(platform);

            assertThat(platform.to("/api/imports"))
                    .extracting(ImportCommandTest::firstLine)
                    .containsExactly(1, 201, 1, 201);
        }
    }

    @Test
    void a_session_that_ends_is_renewed() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");
        AtomicInteger tries = new AtomicInteger();

        try (TinyPlatform platform =
                platform(request -> tries.getAndIncrement() == 0 ? Reply.of(401, "") : allNew(request))) {
            assertThat(importInto(platform)).isZero();
            assertThat(platform.to("/api/auth/login")).hasSize(2);
        }
    }

    @Test
    void a_refused_sign_in_is_told_in_one_sentence() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");

        try (TinyPlatform platform =
                new TinyPlatform(request -> Reply.of(401, "{\"title\":\"Wrong email or password\"}"))) {
            assertThat(importInto(platform, "--email", "someone@example.org")).isEqualTo(1);

            assertThat(shown.toString(StandardCharsets.UTF_8).strip())
                    .isEqualTo("Sign-in was refused for someone@example.org at %s: Wrong email or password."
                            .formatted(platform.url()));
        }
    }

    @Test
    void an_account_that_may_not_import_is_told_so() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");

        try (TinyPlatform platform = platform(request -> Reply.of(403, ""))) {
            assertThat(importInto(platform)).isEqualTo(1);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("it takes an administrator's");
    }

    @Test
    void options_that_the_platform_refuses_are_told_by_their_rule() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");

        try (TinyPlatform platform = platform(request -> Reply.of(
                400, "{\"errors\":[{\"field\":\"default_hours\",\"rule\":\"must read like Mon-Fri 09:00-17:00\"}]}"))) {
            assertThat(importInto(platform, "--default-hours", "always")).isEqualTo(1);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("default_hours must read like");
    }

    @Test
    void a_platform_that_is_not_there_is_told_in_one_sentence() throws IOException {
        Files.writeString(directory.resolve("Patient.ndjson"), "{}\n");
        String url;
        try (ServerSocket unused = new ServerSocket(0)) {
            url = "http://localhost:" + unused.getLocalPort();
        }

        assertThat(run(directory.toString(), "--url", url)).isEqualTo(1);
        assertThat(shown.toString(StandardCharsets.UTF_8).strip()).startsWith("Nobody answers at " + url);
    }

    @Test
    void a_directory_that_is_missing_or_of_no_use_is_told_in_one_sentence() {
        assertThat(run(directory.resolve("missing").toString())).isEqualTo(1);
        assertThat(run(directory.toString())).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(run(directory.toString(), "--fast")).isEqualTo(1);
        assertThat(run(directory.toString(), "--url")).isEqualTo(1);

        assertThat(shown.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(5)
                .noneMatch(line -> line.contains("Exception"));
    }

    private Function<Request, Reply> platformAnswers = ImportCommandTest::allNew;

    private TinyPlatform platform(Function<Request, Reply> imports) throws IOException {
        platformAnswers = imports;
        return new TinyPlatform(
                request -> request.path().equals("/api/auth/login") ? SIGNED_IN : platformAnswers.apply(request));
    }

    private int importInto(TinyPlatform platform, String... more) {
        String[] always = {directory.toString(), "--url", platform.url()};
        return run(Stream.of(always, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private int run(String... arguments) {
        Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), onTerminal, onTerminal);
        return new ImportCommand(screen, Clock.systemUTC(), THREE_MORE_TRIES)
                .run(Map.of("HORARIUM_HOME", home.toString()), arguments);
    }

    private Path compressed(String name, int lines) throws IOException {
        Path file = directory.resolve(name);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int line = 1; line <= lines; line++) {
                out.write("{\"id\":\"%d\"}%n".formatted(line).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static int firstLine(Request request) {
        return Integer.parseInt(request.path().replaceAll(".*first_line=(\\d+).*", "$1"));
    }

    private static Reply allNew(Request request) {
        return report(linesOf(request), 0);
    }

    private static Reply allKnown(Request request) {
        return report(0, linesOf(request));
    }

    private static long linesOf(Request request) {
        return request.body().lines().filter(line -> !line.isBlank()).count();
    }

    private static Reply report(long changed, long unchanged) {
        return Reply.of(
                200, "{\"created_or_changed\":%d,\"unchanged\":%d,\"problems\":[]}".formatted(changed, unchanged));
    }
}
