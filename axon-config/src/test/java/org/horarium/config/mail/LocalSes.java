package org.horarium.config.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small Amazon SES that speaks the query protocol: it keeps the letters that it takes, and fails as it is told. */
final class LocalSes implements AutoCloseable {

    /** How it answers. */
    enum Mood {
        WELL,
        /** Refuses as it was told. */
        REFUSING,
        /** Takes the letter and never says so. */
        SILENT,
        /** Takes the letter and drops the line. */
        FORGETFUL
    }

    final List<MimeMessage> letters = new CopyOnWriteArrayList<>();
    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile int status;
    private volatile String code = "";
    private volatile String words = "";

    LocalSes() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void be(Mood next) {
        mood = next;
    }

    void refuse(int withStatus, String withCode, String withWords) {
        status = withStatus;
        code = withCode;
        words = withWords;
        mood = Mood.REFUSING;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        asked.add(form);
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 ")) {
            error(exchange, 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        } else if (!"SendRawEmail".equals(form.get("Action")) || !"2010-12-01".equals(form.get("Version"))) {
            error(exchange, 400, "InvalidAction", "Could not find operation");
        } else if (mood == Mood.REFUSING) {
            error(exchange, status, code, words);
        } else {
            letters.add(letter(form));
            taken(exchange);
        }
    }

    private void taken(HttpExchange exchange) throws IOException {
        if (mood == Mood.SILENT) {
            awaitEnd();
        }
        if (mood != Mood.WELL) {
            exchange.close();
            return;
        }
        say(
                exchange,
                200,
                """
                <SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                  <SendRawEmailResult><MessageId>0100-%d</MessageId></SendRawEmailResult>
                  <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
                </SendRawEmailResponse>"""
                        .formatted(letters.size()));
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static MimeMessage letter(Map<String, String> form) {
        try {
            byte[] raw = Base64.getDecoder().decode(String.valueOf(form.get("RawMessage.Data")));
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&", -1)) {
            int is = field.indexOf('=');
            form.put(
                    URLDecoder.decode(field.substring(0, Math.max(is, 0)), UTF_8),
                    URLDecoder.decode(field.substring(is + 1), UTF_8));
        }
        return form;
    }

    private static void error(HttpExchange exchange, int status, String code, String words) throws IOException {
        say(
                exchange,
                status,
                """
                <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                  <Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>1</RequestId>
                </ErrorResponse>"""
                        .formatted(status < 500 ? "Sender" : "Receiver", code, words));
    }

    private static void say(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
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
