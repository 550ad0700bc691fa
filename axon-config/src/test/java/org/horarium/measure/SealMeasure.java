package org.horarium.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the seal costs those who book, and how long what they did waits for it. */
@Tag("measure")
class SealMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int BOOKINGS = Size.of("BOOKINGS", 8_000);
    private static final int CLIENTS = 32;
    private static final int WARM_UPS = 2;
    private static final int DOCTORS = Math.max(200, 2 * (WARM_UPS + ROUNDS) * BOOKINGS / Bookings.OF_A_DOCTOR + 1);

    private static final String SEALED = "select coalesce(max(entries), 0) from audit.checkpoint";
    private static final String ALL =
            "select (select count(*) from domain_event) + (select count(*) from audit.access_entry)";

    private final Directory directory = new Directory(DOCTORS, 25 * DOCTORS);
    private final Bookings bookings = new Bookings(directory);
    private final Section section = new Section("Seal", "script/measure seal");

    private record Round(Crowd without, Crowd with, double lag, double checkpoints) {}

    private record Taken(Crowd crowd, double lag, double checkpoints) {}

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
                    rounds.add(new Round(without.crowd(), with.crowd(), with.lag(), with.checkpoints()));
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
                .row(
                        "without",
                        Spread.of(rounds, round -> round.without().perSecond()).text(0),
                        "1",
                        Spread.of(rounds, round -> round.without().timings().p99())
                                .text(1),
                        Spread.of(rounds, round -> round.without().allCpuMillisEach())
                                .text(2))
                .row(
                        "with",
                        Spread.of(rounds, round -> round.with().perSecond()).text(0),
                        Spread.of(
                                        rounds,
                                        round -> round.with().perSecond()
                                                / round.without().perSecond())
                                .text(3),
                        Spread.of(rounds, round -> round.with().timings().p99()).text(1),
                        Spread.of(rounds, round -> round.with().allCpuMillisEach())
                                .text(2)));
        section.add("Meanwhile the oldest entry waited at most %s seconds for its seal; %s checkpoints in a turn."
                .formatted(
                        Spread.of(rounds, Round::lag).text(2),
                        Spread.of(rounds, Round::checkpoints).text(0)));
    }

    /** Ends with the sealer stopped and all sealed, whichever turn it was. */
    private Taken take(MeasuredPlatform platform, SmartLifecycle sealer, boolean isSealed) throws Exception {
        JdbcClient db = platform.part(JdbcClient.class);
        List<Bookings.Wish> wishes =
                Stream.generate(bookings::next).limit(BOOKINGS).toList();
        long before = checkpoints(db);
        if (isSealed) {
            sealer.start();
        }
        DoubleAccumulator lag = new DoubleAccumulator(Math::max, 0);
        Thread watch = watch(platform, lag);
        Crowd crowd = OnTheBus.book(platform, CLIENTS, wishes);
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
        sealer.stop();
        return new Taken(crowd, lag.get(), (double) made);
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
