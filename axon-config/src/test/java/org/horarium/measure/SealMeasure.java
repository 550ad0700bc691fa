package org.horarium.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the seal costs those who book, and how long what they did waits for it. */
@Tag("measure")
class SealMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 15);
    private static final int BOOKINGS = Size.of("BOOKINGS", 8_000);
    private static final int CLIENTS = 32;
    private static final int WARM_UPS = 2;
    private static final int DOCTORS = Math.max(200, 2 * (WARM_UPS + ROUNDS) * BOOKINGS / Bookings.OF_A_DOCTOR + 1);

    private static final String SEALED = "select coalesce(max(entries), 0) from audit.checkpoint";
    private static final String ALL =
            "select (select count(*) from domain_event) + (select count(*) from audit.access_entry)";

    private static final String SEALERS_PROCESS =
            "select pid from pg_locks where locktype = 'advisory' and granted and objid = x'7365616c'::bigint::oid";
    private static final Set<String> THREADS = Set.of("sealer", "anchoring");

    private final Directory directory = new Directory(DOCTORS, 25 * DOCTORS);
    private final Bookings bookings = new Bookings(directory);
    private final Section section = new Section("Seal", "script/measure seal");

    private record Round(Taken without, Taken with) {

        double ratio() {
            return with.crowd.perSecond() / without.crowd.perSecond();
        }

        /** What the rest would keep of the processors if the seal took its part from it, and nothing else was new. */
        double left() {
            return without.work / (without.work + with.sealing);
        }
    }

    /**
     * @param work of the whole machine while they booked, in milliseconds of processor time
     * @param sealing of the seal's threads and its PostgreSQL process until all was sealed, likewise
     */
    private record Taken(Crowd crowd, double lag, double checkpoints, double work, double sealing, double entries) {}

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start(Map.of())) {
            new History(platform).of(directory);
            platform.awaitProcessors();
            SmartLifecycle sealer = platform.part("sealer", SmartLifecycle.class);
            sealer.stop();
            List<Round> rounds = new ArrayList<>();
            for (int number = -WARM_UPS; number < ROUNDS; number++) {
                Taken first = take(platform, sealer, number % 2 == 0);
                Taken second = take(platform, sealer, number % 2 != 0);
                Taken with = number % 2 == 0 ? first : second;
                Taken without = number % 2 == 0 ? second : first;
                Section.progress("%.0f/s sealed, %.0f/s not, lag %.1f s"
                        .formatted(with.crowd().perSecond(), without.crowd().perSecond(), with.lag()));
                if (number >= 0) {
                    rounds.add(new Round(without, with));
                }
            }
            sealer.start();
            write(rounds);
        }
        section.write();
    }

    private void write(List<Round> rounds) {
        section.add(
                "**Bookings on the command bus with %d threads**, %d rounds of %,d with and without the seal in turn."
                        .formatted(CLIENTS, ROUNDS, BOOKINGS));
        section.add(new Table("", "a second", "×", "p99", "CPU each")
                .row(row("without", rounds, Round::without, "1"))
                .row(row(
                        "with",
                        rounds,
                        Round::with,
                        Spread.of(rounds, Round::ratio).text(3))));
        section.add(
                "The seal's own work, by the processor time of its threads and of its PostgreSQL process: %s µs an entry, which leaves the rest %s of the processors."
                        .formatted(
                                Spread.of(rounds, round -> 1000 * round.with.sealing / round.with.entries)
                                        .text(1),
                                Spread.of(rounds, Round::left).text(3)));
        section.add("Meanwhile the oldest entry waited at most %s seconds for its seal; %s checkpoints in a turn."
                .formatted(
                        Spread.of(rounds, round -> round.with.lag).text(2),
                        Spread.of(rounds, round -> round.with.checkpoints).text(0)));
    }

    private static Object[] row(String name, List<Round> rounds, Function<Round, Taken> turn, String ratio) {
        return new Object[] {
            name,
            Spread.of(rounds, round -> turn.apply(round).crowd.perSecond()).text(0),
            ratio,
            Spread.of(rounds, round -> turn.apply(round).crowd.timings().p99()).text(1),
            Spread.of(rounds, round -> turn.apply(round).crowd.allCpuMillisEach())
                    .text(2)
        };
    }

    /** Ends with the sealer stopped and all sealed, whichever turn it was. */
    private Taken take(MeasuredPlatform platform, SmartLifecycle sealer, boolean isSealed) throws Exception {
        JdbcClient db = platform.part(JdbcClient.class);
        List<Bookings.Wish> wishes =
                Stream.generate(bookings::next).limit(BOOKINGS).toList();
        long before = checkpoints(db);
        long entriesBefore = count(db, SEALED);
        if (isSealed) {
            sealer.start();
        }
        DoubleAccumulator lag = new DoubleAccumulator(Math::max, 0);
        Thread watch = watch(platform, lag);
        double worked = Processor.ofMachine();
        Crowd crowd = OnTheBus.book(platform, CLIENTS, wishes);
        double work = Processor.ofMachine() - worked;
        watch.interrupt();
        watch.join();
        long made = checkpoints(db) - before;
        platform.awaitProcessors();
        if (!isSealed) {
            sealer.start();
        }
        while (count(db, SEALED) < count(db, ALL)) {
            Thread.sleep(100);
        }
        double sealing = Processor.ofThreads(THREADS) + Processor.ofProcess(count(db, SEALERS_PROCESS));
        sealer.stop();
        return new Taken(crowd, lag.get(), (double) made, work, sealing, (double) count(db, SEALED) - entriesBefore);
    }

    private static Thread watch(MeasuredPlatform platform, DoubleAccumulator longest) {
        MeterRegistry meters = platform.part(MeterRegistry.class);
        Thread thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                double lag = meters.get("horarium.seal.lag").gauge().value();
                longest.accumulate(lag);
                try {
                    Thread.sleep(50);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }

    private static long checkpoints(JdbcClient db) {
        return count(db, "select count(*) from audit.checkpoint");
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
