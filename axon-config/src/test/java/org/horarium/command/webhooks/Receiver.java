package org.horarium.command.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Somebody else's server, which is not always well. */
final class Receiver implements AutoCloseable {

    private static final int MOST_WRITTEN = 256 * 1024 * 1024;

    private final HttpServer server;
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong written = new AtomicLong();
    private volatile Function<Message, Mood> mood = message -> Mood.WELL;

    /** How it takes a message. */
    enum Mood {
        WELL,
        BROKEN,
        GONE,
        ELSEWHERE,
        /** It takes the message, and its answer does not arrive. */
        REPLY_LOST,
        /** It takes the message and answers nothing for ever. */
        STALLED,
        /** It answers letter by letter and never comes to an end. */
        TRICKLING,
        GIANT
    }

    /** What arrived. */
    record Message(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String id() {
            return header("webhook-id");
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/hook", this::take);
        server.createContext("/elsewhere", exchange -> {
            received.add(read(exchange));
            answer(exchange, 200, "never to be seen");
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Message> received() {
        return received;
    }

    /** How much of a giant answer was taken from it. */
    long written() {
        return written.get();
    }

    void is(Mood always) {
        mood = message -> always;
    }

    void is(Function<Message, Mood> each) {
        mood = each;
    }

    private void take(HttpExchange exchange) throws IOException {
        Message message = read(exchange);
        received.add(message);
        switch (mood.apply(message)) {
            case WELL -> answer(exchange, 200, "thanks\n<b>");
            case BROKEN -> answer(exchange, 500, "not now");
            case GONE -> answer(exchange, 410, "");
            case ELSEWHERE -> {
                exchange.getResponseHeaders().set("Location", url().replace("/hook", "/elsewhere"));
                answer(exchange, 307, "");
            }
            case REPLY_LOST -> exchange.close();
            case STALLED -> awaitEnd();
            case TRICKLING -> trickle(exchange);
            case GIANT -> pour(exchange);
        }
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(500, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
                body.write('.');
                body.flush();
                end.await(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[8192];
        try (OutputStream body = exchange.getResponseBody()) {
            while (written.get() < MOST_WRITTEN) {
                body.write(much);
                written.addAndGet(much.length);
            }
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message read(HttpExchange exchange) throws IOException {
        return new Message(
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
