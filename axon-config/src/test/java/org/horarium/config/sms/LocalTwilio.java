package org.horarium.config.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.config.provider.LocalProvider;
import org.jspecify.annotations.Nullable;

/** A small Twilio: it keeps the messages that it takes, lists them, and fails as it is told. */
final class LocalTwilio extends LocalProvider {

    static final String ACCOUNT = "AC" + "0".repeat(31) + "1";
    static final String TOKEN = "a token of twilio";
    static final String OURS = "+12025550100";

    final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    final AtomicInteger listed = new AtomicInteger();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private final Clock clock;
    private volatile int status;
    private volatile int code;
    private volatile @Nullable String retryAfter;

    LocalTwilio(Clock clock) throws IOException {
        this.clock = clock;
        open();
    }

    void refuse(int withStatus, int withCode, @Nullable String after) {
        status = withStatus;
        code = withCode;
        retryAfter = after;
        be(Mood.REFUSING);
    }

    @Override
    protected void answer(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        String key = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(UTF_8));
        if (!("Basic " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            error(exchange, 401, 20003);
        } else if (!exchange.getRequestURI().getPath().equals(PATH)) {
            error(exchange, 404, 20404);
        } else if (isRefusing()) {
            asked.add(form(body));
            error(exchange, status, code);
        } else if (exchange.getRequestMethod().equals("GET")) {
            list(exchange);
        } else {
            take(exchange, form(body));
        }
    }

    private void take(HttpExchange exchange, Map<String, String> form) throws IOException {
        asked.add(form);
        ObjectNode message = JSON.createObjectNode()
                .put("sid", "SM%032d".formatted(messages.size() + 1))
                .put("account_sid", ACCOUNT)
                .put("api_version", "2010-04-01")
                .put("to", form.get("To"))
                .put("from", form.get("From"))
                .put("body", form.get("Body"))
                .put("status", "queued")
                .put("direction", "outbound-api")
                .put("num_media", "0")
                .put("num_segments", "1")
                .put("uri", PATH)
                .put("date_created", DATE.format(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
        messages.add(0, message);
        if (isToAnswer()) {
            say(exchange, 201, message);
        } else {
            exchange.close();
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        listed.incrementAndGet();
        String to = form(exchange.getRequestURI().getRawQuery()).get("To");
        ObjectNode page =
                JSON.createObjectNode().put("page", 0).put("page_size", 50).putNull("next_page_uri");
        ArrayNode found = page.putArray("messages");
        messages.stream()
                .filter(message -> message.path("to").asText().equals(to))
                .forEach(found::add);
        say(exchange, 200, page);
    }

    private void error(HttpExchange exchange, int status, int code) throws IOException {
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        say(
                exchange,
                status,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("message", "refused")
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }

    private static void say(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        say(exchange, status, "application/json", JSON.writeValueAsString(body));
    }
}
