package org.horarium.config.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the search engine in a JVM of its own, which ends when the pipe to its standard input closes. */
final class ElasticsearchLauncher implements Launcher {

    private static final String MAIN_CLASS = "org.horarium.config.embedded.node.ElasticsearchNode";
    private static final int OK = 200;
    private static final int STILL_OPENING = 408;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final int port = FreePort.onLoopback();
    private final Path programs;
    private final Path data;
    private final Path pidFile;
    private final Path log;

    private ElasticsearchLauncher(Path programs, Path folder, Path log) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.pidFile = folder.resolve("pid");
        this.log = log;
    }

    static ElasticsearchLauncher in(HomeFolder home) throws IOException {
        return new ElasticsearchLauncher(
                CarriedProgram.ELASTICSEARCH.unpackedBelow(home.folder("programs")),
                home.folder("elasticsearch"),
                home.folder("logs").resolve("elasticsearch.log"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "Elasticsearch";
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
        // One whose parent was killed is on its way out already.
        new Leftover(pidFile, data).clear(pid -> {}, Duration.ofSeconds(15));
        Files.createDirectories(data);
        Process process = new ProcessBuilder(ChildCommand.detached(command()))
                .directory(programs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        Files.writeString(pidFile, process.pid() + "\n");
        return process;
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Des.path.home=" + programs,
                "-Dlog4j2.disable.jmx=true",
                "-cp",
                programs.resolve("lib") + "/*",
                MAIN_CLASS,
                programs.toString(),
                data.toString(),
                Integer.toString(port));
    }

    /** Indices get time to open; one that is damaged keeps nobody waiting, because it can be rebuilt. */
    @Override
    public boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(
                        address().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == OK || status == STILL_OPENING;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void askToEnd(Process process) throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(15);
    }
}
