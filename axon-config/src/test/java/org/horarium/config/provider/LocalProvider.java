package org.horarium.config.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the small providers of tests have in common: they speak HTTP, take what they are handed, and fail as they are told. */
public abstract class LocalProvider implements AutoCloseable {

    /** How it answers. */
    public enum Mood {
        WELL,
        /** Refuses as it was told. */
        REFUSING,
        /** Takes what it gets and never says so. */
        SILENT,
        /** Takes what it gets and drops the line. */
        FORGETFUL
    }

    /** The forms that it was sent. */
    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    protected LocalProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    /** Takes requests from now on, as it is whole. */
    protected final void open() {
        server.createContext("/", this::answer);
        server.start();
    }

    protected abstract void answer(HttpExchange exchange) throws IOException;

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Has it answer so from now on. */
    public void be(Mood next) {
        mood = next;
    }

    protected boolean isRefusing() {
        return mood == Mood.REFUSING;
    }

    /** Whether to say that it took something: a silent one waits first for its own end. */
    protected boolean isToAnswer() {
        if (mood == Mood.SILENT) {
            try {
                end.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
        return mood == Mood.WELL;
    }

    protected static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    protected static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&", -1)) {
            int is = field.indexOf('=');
            form.put(
                    URLDecoder.decode(field.substring(0, Math.max(is, 0)), UTF_8),
                    URLDecoder.decode(field.substring(is + 1), UTF_8));
        }
        return form;
    }

    protected static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
