package org.horarium.config.sessions;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real Redis of its own (Debian's package redis-server, which script/test installs), that can be killed and started again. */
public final class RedisServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final boolean keeps;
    private @Nullable Process process;

    private RedisServer(Path folder, boolean keeps) throws IOException {
        this.folder = folder;
        this.keeps = keeps;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** One that keeps what it acknowledges in that folder. */
    public static RedisServer in(Path folder) throws IOException {
        RedisServer server = new RedisServer(Files.createDirectories(folder), true);
        server.start();
        return server;
    }

    /** One that keeps nothing. */
    static RedisServer forgetful(Path folder) throws IOException {
        RedisServer server = new RedisServer(Files.createDirectories(folder), false);
        server.start();
        return server;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() throws IOException {
        process = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        keeps ? "yes" : "no",
                        "--appendfsync",
                        "always")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    /** As a power failure would. */
    public void kill() {
        Process killed = process;
        if (killed != null) {
            killed.destroyForcibly();
            await().atMost(Duration.ofSeconds(10)).until(() -> !killed.isAlive());
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }
}
