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
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Starts a service in a JVM of its own, which ends when the pipe to its standard input closes. */
abstract class JvmLauncher implements Launcher {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final int port = FreePort.onLoopback();
    private final Path programs;
    private final Path data;
    private final Path pidFile;
    private final Path log;

    JvmLauncher(Path programs, Path folder, Path log) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.pidFile = folder.resolve("pid");
        this.log = log;
    }

    /** Options of the JVM. */
    abstract List<String> options();

    abstract String mainClass();

    abstract List<String> arguments();

    final Path programs() {
        return programs;
    }

    final Path data() {
        return data;
    }

    final URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it says something to that request, and a status that will do. */
    final boolean answers(HttpRequest request, IntPredicate status) {
        try {
            return status.test(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final Process launch() throws IOException {
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of("-cp", programs.resolve("lib") + "/*", mainClass()));
        command.addAll(arguments());
        return command;
    }

    @Override
    public final void askToEnd(Process process) throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public final Duration patience() {
        return Duration.ofSeconds(15);
    }
}
