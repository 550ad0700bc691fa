package org.horarium.config.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the database so that what it has acknowledged survives any crash. */
final class PostgresLauncher implements Launcher {

    /** The projections' schemas are on the search path, so that SQL names tables without them. */
    private static final String SEARCH_PATH = "currentSchema=public,directory,appointments,slot_search";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // Rejected rows and statements may hold health data, which no log may.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("jit", "off"));

    private final PostgresCluster cluster;
    private final Path programs;
    private final Path log;
    private final int port = FreePort.onLoopback();
    private final String password;

    private PostgresLauncher(PostgresCluster cluster, Path programs, Path log) throws IOException {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
        this.password = cluster.password();
    }

    static PostgresLauncher in(HomeFolder home) throws IOException {
        PostgresCluster cluster = PostgresCluster.in(home.folder("postgresql"));
        Path log = home.folder("logs").resolve("postgresql.log");
        stopLeftover(cluster);
        Path programs = CarriedProgram.POSTGRES.unpackedBelow(home.folder("programs"));
        cluster.prepare(programs, log);
        return new PostgresLauncher(cluster, programs, log);
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?%s".formatted(port, database, SEARCH_PATH);
    }

    String password() {
        return password;
    }

    /** Lets the application in under a name of its own, and answers with its password; the database must be running. */
    String letApplicationIn() {
        return new ApplicationRole(cluster.passwordFile().resolveSibling("application-password"))
                .letIn(jdbcUrl(PostgresCluster.DATABASE), PostgresCluster.USER, password);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Process launch() throws IOException {
        stopLeftover(cluster);
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        SETTINGS.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return new ProcessBuilder(ChildCommand.detached(ChildCommand.withoutRoot(command)))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    @Override
    public boolean answers() {
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(PostgresCluster.DATABASE), PostgresCluster.USER, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void askToEnd(Process process) throws IOException {
        interrupt(process.pid());
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    private static void stopLeftover(PostgresCluster cluster) throws IOException {
        new Leftover(cluster.data().resolve("postmaster.pid"), cluster.data())
                .clear(PostgresLauncher::interrupt, Duration.ofSeconds(30));
    }

    /** SIGINT is PostgreSQL's fast shutdown: it rolls back what is open and does not wait for clients to leave. */
    private static void interrupt(long pid) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + pid).start();
    }
}
