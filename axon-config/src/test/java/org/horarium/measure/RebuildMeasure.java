package org.horarium.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.projections.ProjectionProcessor;
import org.horarium.config.projections.ProjectionProcessors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilding all read models beside R5, and beside each event in a transaction of its own, as Axon has it unless told. */
@Tag("measure")
class RebuildMeasure {

    private static final int ROUNDS = Math.min(5, Size.of("ROUNDS", 3));
    private static final int BOOKINGS = Size.of("REBUILT", 12_000);
    private static final int ONE_BY_ONE = 3_000;
    private static final int CLIENTS = 32;
    private static final List<String> PROJECTIONS = List.of("slot-search", "directory", "appointments");
    private static final List<String> PROCESSORS = List.of(
            "scheduling.slot-search",
            "doctors.directory",
            "patients.directory",
            "booking.appointments",
            "booking.double-bookings");

    private final Directory directory = new Directory(500, 5_000);
    private final Section section = new Section("Rebuild", "script/measure booking");

    private record Round(double raw, List<Phases> rebuilds) {

        double all() {
            return rebuilds.stream().mapToDouble(Phases::all).sum();
        }
    }

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start()) {
            new History(platform).of(directory);
            platform.awaitEverything();
            Bookings bookings = new Bookings(directory);
            OnTheBus.book(platform, 1, Stream.generate(bookings::next).limit(1).toList());
            OnTheBus.book(
                    platform,
                    CLIENTS,
                    Stream.generate(bookings::next).limit(BOOKINGS).toList());
            platform.awaitEverything();
            RawRebuild raw = new RawRebuild(platform);
            List<Round> rounds = new ArrayList<>();
            for (int number = -1; number < ROUNDS; number++) {
                Round round = round(platform, raw);
                Section.progress(round.toString());
                if (number >= 0) {
                    rounds.add(round);
                }
            }
            write(platform, rounds, oneByOne(platform));
        }
        section.write();
    }

    private static Round round(MeasuredPlatform platform, RawRebuild raw) throws Exception {
        List<Phases> rebuilds = new ArrayList<>();
        for (String projection : PROJECTIONS) {
            rebuilds.add(rebuild(platform, projection));
        }
        return new Round(raw.seconds(), rebuilds);
    }

    private static Phases rebuild(MeasuredPlatform platform, String projection) throws Exception {
        try (Connection connection = new Connection(platform.url())) {
            Phases phases = new Phases();
            connection.post(
                    "/api/projections/" + projection + "/rebuild",
                    platform.token(),
                    Bookings.Wish.newKey(),
                    "{}".getBytes(StandardCharsets.US_ASCII));
            while (isRunning(platform, connection, phases)) {
                Thread.sleep(20);
            }
            return phases;
        }
    }

    private static boolean isRunning(MeasuredPlatform platform, Connection connection, Phases phases) throws Exception {
        String state = connection.get("/api/projections", platform.token()).text();
        var last = new ObjectMapper().readTree(state).path("last_rebuild");
        if (last.isMissingNode() || last.hasNonNull("failure")) {
            throw new IllegalStateException(state);
        }
        phases.at(last.path("phase").asText());
        return last.path("running").asBoolean();
    }

    /** Seconds in which all processors, one after the other, told the last events one by one; over rows that are there. */
    private static double oneByOne(MeasuredPlatform platform) throws Exception {
        EventStore store = platform.part(EventStore.class);
        TrackingToken from = before(platform, store, ONE_BY_ONE);
        TrackingToken head = store.createHeadToken();
        double seconds = 0;
        for (String name : PROCESSORS) {
            ProjectionProcessor live = platform.part(EventProcessingConfiguration.class)
                    .eventProcessor(name, ProjectionProcessor.class)
                    .orElseThrow();
            TokenStore tokens = platform.part(TokenStore.class);
            TransactionManager transactions = platform.part(TransactionManager.class);
            String other = name + "-one-by-one";
            transactions.executeInTransaction(() -> tokens.initializeTokenSegments(other, 1, from));
            ProjectionProcessor slow =
                    platform.part(ProjectionProcessors.class).beside(live, other, 1, store, tokens, transactions);
            Stopwatch stopwatch = new Stopwatch();
            slow.start();
            while (!hasReached(slow, head)) {
                Thread.sleep(20);
            }
            seconds += stopwatch.seconds();
            slow.shutDown();
            Section.progress(name + " one by one: " + stopwatch.seconds());
        }
        return seconds;
    }

    private static boolean hasReached(ProjectionProcessor processor, TrackingToken head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getTrackingToken() != null
                                && segment.getTrackingToken().covers(head));
    }

    private static TrackingToken before(MeasuredPlatform platform, EventStore store, int events)
            throws InterruptedException {
        TrackingToken at = null;
        try (var stream = store.openStream(null)) {
            for (long number = events(platform) - events; number > 0; number--) {
                at = stream.nextAvailable().trackingToken();
            }
        }
        return Objects.requireNonNull(at);
    }

    private static long events(MeasuredPlatform platform) {
        return platform.part(JdbcClient.class)
                .sql("select count(*) from domain_event")
                .query(Long.class)
                .single();
    }

    private void write(MeasuredPlatform platform, List<Round> rounds, double oneByOne) {
        double events = events(platform);
        section.add(
                "**All read models from %,.0f events**, beside the live ones, until they have taken their places (the slot search with its index), in %d rounds in turn with R5:"
                        .formatted(events, ROUNDS));
        Table table = new Table("", "seconds", "events/s");
        for (int at = 0; at < PROJECTIONS.size(); at++) {
            int projection = at;
            add(table, PROJECTIONS.get(at), events, Spread.of(rounds, r -> r.rebuilds()
                    .get(projection)
                    .all()));
        }
        for (String phase : List.of("reading", "completing", "comparing", "switching")) {
            add(table, "slot-search, of it " + phase, events, Spread.of(rounds, r -> r.rebuilds()
                    .get(0)
                    .of(phase)));
        }
        add(table, "all of them", events, Spread.of(rounds, Round::all));
        add(table, "R5: reading, and prepared documents", events, Spread.of(rounds, Round::raw));
        add(
                table,
                "all of them one by one, the last %,d".formatted(ONE_BY_ONE),
                ONE_BY_ONE,
                Spread.of(List.of(oneByOne)));
        section.add(table);
        section.add("A rebuild reads %s × as fast as R5, and %.0f × as fast as one by one."
                .formatted(
                        Spread.of(rounds, r -> r.raw() / r.all()).text(2),
                        events / Spread.of(rounds, Round::all).median() / (ONE_BY_ONE / oneByOne)));
    }

    private static void add(Table table, String what, double events, Spread seconds) {
        table.row(what, seconds.text(1), String.format(Locale.ROOT, "%,.0f", events / seconds.median()));
    }
}
