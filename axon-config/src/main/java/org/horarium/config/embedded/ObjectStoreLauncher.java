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
import java.util.Map;

/** Starts the object store in a JVM of its own, which ends when the pipe to its standard input closes. */
final class ObjectStoreLauncher implements Launcher {

    private static final String MAIN_CLASS = "org.horarium.config.embedded.s3.ObjectStoreNode";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final int port = FreePort.onLoopback();
    private final Path programs;
    private final Path data;
    private final Path pidFile;
    private final Path log;
    private final ObjectStoreKeys keys;

    private ObjectStoreLauncher(Path programs, Path folder, Path log, ObjectStoreKeys keys) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.pidFile = folder.resolve("pid");
        this.log = log;
        this.keys = keys;
    }

    static ObjectStoreLauncher in(HomeFolder home) throws IOException {
        return new ObjectStoreLauncher(
                CarriedProgram.OBJECT_STORE.unpackedBelow(home.folder("programs")),
                home.folder("object-store"),
                home.folder("logs").resolve("object-store.log"),
                ObjectStoreKeys.in(home.folder("keys")));
    }

    /** The settings by which the application finds it. */
    Map<String, Object> settings() {
        return Map.of(
                "horarium.reports.s3.bucket",
                "horarium",
                "horarium.reports.s3.endpoint",
                address().toString(),
                "horarium.reports.s3.access-key",
                keys.identity(),
                "horarium.reports.s3.secret-key",
                keys.secret());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "The object store";
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
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                programs.resolve("lib") + "/*",
                MAIN_CLASS,
                data.toString(),
                keys.file().toString(),
                Integer.toString(port));
    }

    /** It does when it says anything at all, be it that nobody gets in without a key. */
    @Override
    public boolean answers() {
        HttpRequest request =
                HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(5)).build();
        try {
            http.send(request, BodyHandlers.discarding());
            return true;
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
