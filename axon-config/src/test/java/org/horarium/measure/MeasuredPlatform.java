package org.horarium.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.store.NotYetVisible;
import org.horarium.config.store.Visibility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application as users get it, over the services that they get, with R1 beside it and an ear on its search. */
final class MeasuredPlatform implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(30);

    private final ConfigurableApplicationContext context;
    private final String url;
    private final String token;

    private MeasuredPlatform(ConfigurableApplicationContext context) throws IOException {
        this.context = context;
        this.url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        this.token = signIn();
    }

    static MeasuredPlatform start() throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(TestServices.settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.token-lifetime", "PT12H");
        settings.put(
                "horarium.access.signing-key",
                Files.createTempDirectory("horarium-keys-").resolve("signing-key.json"));
        SpringApplication application = new SpringApplication(HorariumApplication.class, Additions.class);
        MeasuredPlatform platform = new MeasuredPlatform(application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
        platform.awaitIndex();
        return platform;
    }

    String url() {
        return url;
    }

    /** An administrator's. */
    String token() {
        return token;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns when all that is written by now can be read and found; until then it takes few looks. */
    void awaitEverything() throws InterruptedException {
        Visibility visibility = part(Visibility.class);
        long deadline = System.nanoTime() + LONGEST_CATCH_UP.toNanos();
        while (true) {
            try {
                visibility.awaitEverything(Duration.ZERO);
                return;
            } catch (NotYetVisible behind) {
                if (System.nanoTime() > deadline) {
                    throw behind;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    /** Returns when that processor has handled all that is written by now. */
    void awaitProcessor(String name) throws InterruptedException {
        StreamingEventProcessor processor = part(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
        TrackingToken head = part(EventStore.class).createHeadToken();
        while (processor.processingStatus().values().stream()
                .noneMatch(status -> status.getTrackingToken() != null
                        && status.getTrackingToken().covers(head))) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** Returns when the search asks the index: until then it reads rows, and nothing counts as behind. */
    void awaitIndex() throws IOException, InterruptedException {
        try (Connection connection = new Connection(url)) {
            while (!connection.get("/api/appointments/search", token).text().contains("\"degraded\":false")) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    private String signIn() throws IOException {
        byte[] body = "{\"email\":\"admin@demo.horarium.test\",\"password\":\"horarium-demo\"}"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (Connection connection = new Connection(url)) {
            String answer =
                    connection.post("/api/auth/login", "", "sign-in", body).text();
            return new ObjectMapper().readTree(answer).required("access_token").asText();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(HelloEndpoint.class)
    static class Additions {

        @Bean
        SentQueries sentQueries() {
            return new SentQueries();
        }
    }
}
