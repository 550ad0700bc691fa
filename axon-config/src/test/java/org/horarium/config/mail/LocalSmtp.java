package org.horarium.config.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that replies as it is told: to a command, or to the letter itself (END); NOTHING drops the line. */
final class LocalSmtp implements AutoCloseable {

    static final String NOTHING = "";

    final AtomicInteger letters = new AtomicInteger();

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    LocalSmtp() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    void reply(String to, String with) {
        replies.put(to, with);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                threads.execute(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (Socket line = socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
            say(line.getOutputStream(), "220 ready");
            String command = in.readLine();
            while (command != null && answer(verb(command), in, line.getOutputStream())) {
                command = in.readLine();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String verb(String command) {
        return command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private boolean answer(String verb, BufferedReader in, OutputStream out) throws IOException {
        String reply = replies.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 fine");
        if (!say(out, reply) || verb.equals("QUIT")) {
            return false;
        }
        return !reply.startsWith("354") || takes(in, out);
    }

    private boolean takes(BufferedReader in, OutputStream out) throws IOException {
        String text = in.readLine();
        while (text != null && !text.equals(".")) {
            text = in.readLine();
        }
        letters.incrementAndGet();
        return say(out, replies.getOrDefault("END", "250 taken"));
    }

    private static boolean say(OutputStream out, String reply) throws IOException {
        if (reply.equals(NOTHING)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(US_ASCII));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
