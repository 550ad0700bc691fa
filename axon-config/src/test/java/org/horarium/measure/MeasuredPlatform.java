package org.horarium.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.campaign.BytesDialect;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.store.NotYetVisible;
import org.horarium.config.store.Visibility;
import org.horarium.query.scheduling.SlotVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as users get it, over the services that they get, with R1 beside it and an ear on its search. */
final class MeasuredPlatform implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(30);

    private static final String SIGNING_KEY = "horarium.access.signing-key";

    private final ConfigurableApplicationContext context;
    private final String url;
    private final String token;

    private MeasuredPlatform(ConfigurableApplicationContext context, String token) {
        this.context = context;
        this.url = url(context);
        this.token = token;
    }

    static MeasuredPlatform start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    /** With other settings than the usual, and other parts beside its own. */
    static MeasuredPlatform start(Map<String, Object> other, Class<?>... parts)
            throws IOException, InterruptedException {
        Map<String, Object> settings = usual();
        settings.put("horarium.demonstration", "true");
        settings.put(SIGNING_KEY, TestServices.newFolder().resolve("signing-key.json"));
        settings.putAll(other);
        ConfigurableApplicationContext context = run(
                settings,
                Stream.concat(Stream.of(Additions.class), Stream.of(parts)).toArray(Class<?>[]::new));
        MeasuredPlatform platform = new MeasuredPlatform(context, signIn(url(context)));
        platform.awaitIndex();
        return platform;
    }

    /** On the engine that Axon brings, and open to whoever has signed in at the other one. */
    static MeasuredPlatform onStockEngine(MeasuredPlatform other) throws IOException, InterruptedException {
        Map<String, Object> settings = usual();
        settings.compute("spring.datasource.url", (setting, url) -> url + ",stock");
        JdbcClient.create(new DriverManagerDataSource(
                        String.valueOf(settings.get("spring.datasource.url")),
                        String.valueOf(settings.get("spring.datasource.username")),
                        String.valueOf(settings.get("spring.datasource.password"))))
                .sql(StockStore.TABLES)
                .update();
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        settings.put("spring.jpa.database-platform", BytesDialect.class.getName());
        settings.put(SIGNING_KEY, String.valueOf(other.context.getEnvironment().getProperty(SIGNING_KEY)));
        MeasuredPlatform platform = new MeasuredPlatform(run(settings, StockStore.class), other.token);
        platform.awaitIndex();
        return platform;
    }

    private static Map<String, Object> usual() {
        Map<String, Object> settings = new HashMap<>(TestServices.settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.access.token-lifetime", "PT12H");
        return settings;
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings, Class<?>... additions) {
        SpringApplication application =
                new SpringApplication(Stream.concat(Stream.of(HorariumApplication.class), Stream.of(additions))
                        .toArray(Class<?>[]::new));
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static String url(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
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

    /** The part of that name. */
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
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

    void stopProjections() {
        part(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::shutDown);
    }

    void startProjections() {
        part(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::start);
    }

    /** Returns when all projections have handled, and the index shows, all that is written by now; on any engine. */
    void awaitProcessors() throws InterruptedException {
        TrackingToken head = part(EventStore.class).createHeadToken();
        for (EventProcessor processor :
                part(EventProcessingConfiguration.class).eventProcessors().values()) {
            while (processor instanceof StreamingEventProcessor streaming && !hasReached(streaming, head)) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
        SlotVisibility index = part(SlotVisibility.class);
        long revision = index.latestRevision();
        while (!index.isVisible(revision)) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private static boolean hasReached(StreamingEventProcessor processor, TrackingToken head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream().allMatch(segment -> hasReached(segment.getTrackingToken(), head));
    }

    /** The stock engine's token may have gaps for ever, of numbers that nobody took. */
    private static boolean hasReached(@Nullable TrackingToken token, TrackingToken head) {
        return token instanceof GapAwareTrackingToken stock
                ? stock.getIndex() >= head.position().orElseThrow()
                : token != null && token.covers(head);
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

    private static String signIn(String url) throws IOException {
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
    @Import({HelloEndpoint.class, PlainEndpoint.class})
    @EntityScan("org.horarium.measure")
    static class Additions {

        @Bean
        SentQueries sentQueries() {
            return new SentQueries();
        }
    }
}
