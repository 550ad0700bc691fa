package org.horarium.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.measure.Contender.Taken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store beside plain inserts (R0), an endpoint that does nothing (R1), a table (R2, R2L) and the stock engine (R3). */
@Tag("measure")
class StoreMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int BOOKINGS = Size.of("BOOKINGS", 2_000);
    private static final int WARM_UPS = 3;
    private static final int CLIENTS = 32;
    private static final int FEW = 8;
    private static final String GROUP_COMMIT = "group commit";
    private static final String NOBODY_READS = "group commit, nobody reads";
    private static final String BOOK = "/api/appointments";

    private static final String COMMITS = "select count(distinct transaction_id) from domain_event";

    /** The stock engine commits each command by itself. */
    private static final String STOCK_COMMITS = "select count(*) from domain_event_entry where type = 'Appointment'";

    /** Our side books twice in each round with each number of threads on the bus and over HTTP, and once for the profile. */
    private static final int TURNS = 7 * (WARM_UPS + ROUNDS) + 1;

    private static final int DOCTORS = Math.max(200, TURNS * BOOKINGS / Bookings.OF_A_DOCTOR + 1);

    /** A multiple of the doctors, so that a patient comes back to the same one at another time and is never busy. */
    private final Directory directory = new Directory(DOCTORS, 25 * DOCTORS);

    private final Section section = new Section("Store", "script/measure store");
    private final Random turns = new Random(1);

    /** A running application, its bookings and how to ask it for commits. */
    private record Side(MeasuredPlatform platform, Bookings bookings, LongSupplier commits) {}

    @Test
    void measure() throws Exception {
        RoundTrips.listen();
        try (MeasuredPlatform shared = platform(true);
                MeasuredPlatform alone = platform(false);
                MeasuredPlatform stock = MeasuredPlatform.onStockEngine(shared)) {
            Side ours = side(shared, COMMITS);
            Side single = side(alone, COMMITS);
            Side r3 = side(stock, STOCK_COMMITS);
            PlainTables.make(new JdbcTemplate(shared.part(HikariDataSource.class)), directory);
            Bookings plain = new Bookings(directory);
            bus(ours, 1, 1);
            try (PlainInserts r0 = new PlainInserts(shared, CLIENTS)) {
                for (int threads : List.of(FEW, CLIENTS)) {
                    onTheBus(threads, r0, ours, single, r3);
                }
                section.add("Where %d threads are while they book with group commit, and on the stock engine:"
                        .formatted(CLIENTS));
                section.add(Profile.of(() -> bus(ours, CLIENTS, BOOKINGS)));
                section.add(Profile.of(() -> bus(r3, CLIENTS, BOOKINGS)));
            }
            overHttp(ours, single, r3, plain);
        }
        section.write();
    }

    private static MeasuredPlatform platform(boolean groupCommit) throws Exception {
        return MeasuredPlatform.start(Map.of("horarium.store.group-commit", groupCommit));
    }

    private Side side(MeasuredPlatform platform, String commits) throws Exception {
        new History(platform).of(directory);
        platform.awaitProcessors();
        JdbcClient db = platform.part(JdbcClient.class);
        return new Side(platform, new Bookings(directory), () -> db.sql(commits)
                .query(Long.class)
                .single());
    }

    private void onTheBus(int threads, PlainInserts r0, Side ours, Side single, Side stock) throws Exception {
        List<Contender> contenders = List.of(
                new Contender(
                        "R0: plain inserts", bookings -> counted(() -> 0, bookings, () -> r0.run(threads, bookings))),
                new Contender(GROUP_COMMIT, bookings -> read(ours, () -> bus(ours, threads, bookings))),
                new Contender(NOBODY_READS, bookings -> unread(ours, () -> bus(ours, threads, bookings))),
                new Contender("a commit each", bookings -> read(single, () -> bus(single, threads, bookings))),
                new Contender("R3: stock engine", bookings -> read(stock, () -> bus(stock, threads, bookings))));
        section.add(
                "**On the command bus, %d threads**, every booking another slot of %d doctors and %,d patients, %d rounds of %,d in turn."
                        .formatted(threads, directory.doctors(), directory.patients(), ROUNDS, BOOKINGS));
        write(contenders, rounds(contenders), true);
    }

    private void overHttp(Side ours, Side single, Side stock, Bookings plain) throws Exception {
        MeasuredPlatform platform = ours.platform();
        List<Contender> contenders = List.of(
                new Contender(
                        "R2: table, two constraints", n -> http(platform, "/api/measure/plain", plain, () -> 0, n)),
                new Contender(
                        "R2L: the same, doctor locked",
                        n -> http(platform, "/api/measure/plain-locked", plain, () -> 0, n)),
                new Contender("R3: stock engine", bookings -> read(stock, () -> http(stock, bookings))),
                new Contender("R3, nobody reads", bookings -> unread(stock, () -> http(stock, bookings))),
                new Contender("R1: nothing", n -> http(platform, "/api/measure/hello", plain, () -> 0, n)),
                new Contender(GROUP_COMMIT, bookings -> read(ours, () -> http(ours, bookings))),
                new Contender(NOBODY_READS, bookings -> unread(ours, () -> http(ours, bookings))),
                new Contender("a commit each", bookings -> read(single, () -> http(single, bookings))));
        section.add("**Over HTTP, %d clients**, the same bookings behind the same filters.".formatted(CLIENTS));
        write(contenders, rounds(contenders), false);
    }

    /** Everybody's turns by name, in another order in each round. */
    private Map<String, List<Taken>> rounds(List<Contender> contenders) throws Exception {
        Map<String, List<Taken>> taken = new HashMap<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.shuffle(order, turns);
            for (Contender contender : order) {
                Taken one = contender.turn().run(BOOKINGS);
                Section.progress(
                        "%s: %.0f/s".formatted(contender.name(), one.crowd().perSecond()));
                if (round >= 0) {
                    taken.computeIfAbsent(contender.name(), none -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return taken;
    }

    private void write(List<Contender> contenders, Map<String, List<Taken>> taken, boolean isBus) {
        Contender base = contenders.get(0);
        Table table = new Table(
                "",
                "a second",
                "× " + base.name().replaceFirst(":.*", ""),
                "p50",
                "p99",
                "CPU each",
                "commits each",
                "round trips each");
        List<Taken> bases = taken.getOrDefault(base.name(), List.of());
        for (Contender contender : contenders) {
            List<Taken> all = taken.getOrDefault(contender.name(), List.of());
            table.row(
                    contender.name(),
                    spread(all, one -> one.crowd().perSecond(), 0),
                    ratios(all, bases).text(2),
                    spread(all, one -> one.crowd().timings().p50(), 1),
                    spread(all, one -> one.crowd().timings().p99(), 1),
                    spread(
                            all,
                            one -> isBus
                                    ? one.crowd().allCpuMillisEach()
                                    : one.crowd().cpuMillisEach(),
                            2),
                    spread(all, Taken::commits, 2),
                    isBus ? spread(all, Taken::roundTrips, 2) : "");
        }
        section.add(table);
        List<Taken> ours = taken.getOrDefault(GROUP_COMMIT, List.of());
        section.add("With group commit, bookings take place %s."
                .formatted(contenders.stream()
                        .filter(contender -> !contender.name().equals(GROUP_COMMIT))
                        .map(contender -> ratios(ours, taken.getOrDefault(contender.name(), List.of()))
                                        .text(2) + " × as often as in "
                                + contender.name().replaceFirst(":.*", ""))
                        .collect(Collectors.joining(", "))));
    }

    private static Spread ratios(List<Taken> some, List<Taken> others) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < some.size(); round++) {
            ratios.add(some.get(round).crowd().perSecond()
                    / others.get(round).crowd().perSecond());
        }
        return Spread.of(ratios);
    }

    private static String spread(List<Taken> all, ToDoubleFunction<Taken> figure, int decimals) {
        return Spread.of(all, figure).text(decimals);
    }

    private static Taken bus(Side side, int threads, int bookings) throws Exception {
        List<Bookings.Wish> wishes =
                Stream.generate(side.bookings()::next).limit(bookings).toList();
        return counted(side.commits(), bookings, () -> OnTheBus.book(side.platform(), threads, wishes));
    }

    private static Taken read(Side side, Callable<Taken> work) throws Exception {
        Taken taken = work.call();
        side.platform().awaitProcessors();
        return taken;
    }

    /** While projections, which work for readers and not for this booking, stand still. */
    private static Taken unread(Side side, Callable<Taken> work) throws Exception {
        side.platform().stopProjections();
        try {
            return work.call();
        } finally {
            side.platform().startProjections();
            side.platform().awaitProcessors();
        }
    }

    private static Taken http(Side side, int bookings) throws Exception {
        return http(side.platform(), BOOK, side.bookings(), side.commits(), bookings);
    }

    private static Taken http(
            MeasuredPlatform platform, String path, Bookings bookings, LongSupplier commits, int count)
            throws Exception {
        List<byte[]> bodies = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            bodies.add(bookings.next().json());
        }
        return counted(
                commits,
                count,
                () -> Crowd.of(CLIENTS, count, () -> {
                    Connection connection = new Connection(platform.url());
                    return number -> {
                        var answer =
                                connection.post(path, platform.token(), Bookings.Wish.newKey(), bodies.get(number));
                        if (answer.status() != 201) {
                            throw new IllegalStateException(answer.status() + answer.text());
                        }
                    };
                }));
    }

    private static Taken counted(LongSupplier commits, int bookings, Callable<Crowd> work) throws Exception {
        long before = commits.getAsLong();
        RoundTrips.take();
        Crowd crowd = work.call();
        double trips = RoundTrips.take();
        return new Taken(crowd, (double) (commits.getAsLong() - before) / bookings, trips / bookings);
    }
}
