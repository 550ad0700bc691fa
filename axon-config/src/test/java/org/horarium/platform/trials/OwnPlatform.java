package org.horarium.platform.trials;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.horarium.config.HorariumApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The platform as users run it: a program of its own with a data folder of its own, which may be killed. */
public final class OwnPlatform {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("Horarium is ready at (https?://\\S+)");

    private final Path home;
    private final Path output;
    private final Class<?> program;
    private final List<String> options;
    private final Map<String, Object> settings;
    private @Nullable Process process;
    private String url = "";

    OwnPlatform(Path folder) {
        this(folder, HorariumApplication.class, List.of(), Map.of());
    }

    /**
     * Another program than the usual, or other settings.
     *
     * @param options for the virtual machine
     */
    public OwnPlatform(Path folder, Class<?> program, List<String> options, Map<String, Object> settings) {
        home = folder.resolve("home");
        output = folder.resolve("output");
        this.program = program;
        this.options = options;
        this.settings = settings;
    }

    /** Starts it and returns when it says that it is ready. Nobody helps it to recover. */
    public void start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("HORARIUM_HOME", home.toString(), "PORT", "0"));
        Process started = builder.start();
        process = started;
        try {
            await().atMost(PATIENCE).until(() -> !started.isAlive() || ready().find());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    "The platform is not ready: " + Files.readString(output) + threads(started), e);
        }
        Matcher ready = ready();
        if (!ready.find()) {
            throw new IllegalStateException("The platform did not start: " + Files.readString(output));
        }
        url = ready.group(1);
    }

    /** Where its API is. */
    public String url() {
        return url;
    }

    /** Its database, for looking behind the API. */
    JdbcClient database() throws IOException {
        String port = postmaster().get(3).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/horarium",
                "horarium",
                Files.readString(home.resolve("postgresql/password")).strip()));
    }

    /** Ends the application as a crash would, and nothing else. */
    public void kill() throws InterruptedException {
        Process killed = process;
        if (killed != null) {
            killed.destroyForcibly().waitFor();
        }
    }

    /** Lets it stand still, as a stopped virtual machine would, until it is thawed. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on as if no time had passed. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Lets it write no file longer than that, as a full disk would; {@code unlimited} gives the disk back. */
    public void limitFiles(String most) throws IOException, InterruptedException {
        Process running = process;
        if (running != null) {
            new ProcessBuilder("prlimit", "--pid", Long.toString(running.pid()), "--fsize=" + most)
                    .start()
                    .waitFor();
        }
    }

    /** Ends the application and the database as a power failure would. */
    void killWithDatabase() throws IOException, InterruptedException {
        ProcessHandle database =
                ProcessHandle.of(Long.parseLong(postmaster().get(0).strip())).orElseThrow();
        kill();
        database.destroyForcibly();
    }

    /** Asks it to end, and waits for that. */
    public void end() throws InterruptedException {
        Process ending = process;
        if (ending != null) {
            ending.destroy();
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** The processes, its own aside, that work in its data folder. */
    List<Long> companions() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(this::worksHere)
                    .map(path -> Long.valueOf(path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean worksHere(Path running) {
        try {
            return Files.readSymbolicLink(running.resolve("cwd")).startsWith(home.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        return command;
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process running = process;
        if (running != null) {
            new ProcessBuilder("kill", "-" + name, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** What a program that does not get ready is at. */
    private static String threads(Process stuck) throws IOException {
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(stuck.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Matcher ready() throws IOException {
        return READY.matcher(Files.readString(output));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"));
    }
}
