package org.horarium.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Booking over HTTP beside R1, which takes and answers as much in the same server and does nothing. */
@Tag("measure")
class BookingMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int REQUESTS = Size.of("BOOKINGS", 2_000);
    private static final int CLIENTS = 32;
    private static final int CROWD = 64;
    private static final int ATTEMPTS = 1_000;
    private static final String BOOK = "/api/appointments";
    private static final String HELLO = "/api/measure/hello";

    private final Directory directory = new Directory(200, 5_000);
    private final Bookings bookings = new Bookings(directory);
    private final Section section = new Section("Booking", "script/measure booking");

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start()) {
            new History(platform).of(directory);
            platform.awaitEverything();
            everySlotAnother(platform);
            oneSlot(platform);
        }
        section.write();
    }

    /** Bookings of a round, and how long it took until all of them could be read and found. */
    private record Round(Crowd booked, double readable, Crowd hello) {}

    private void everySlotAnother(MeasuredPlatform platform) throws Exception {
        round(platform, false);
        round(platform, true);
        List<Round> rounds = new ArrayList<>();
        for (int number = 0; number < ROUNDS; number++) {
            rounds.add(round(platform, number % 2 == 1));
        }
        section.add("**%d clients, every booking another slot** of %d doctors and %,d patients, %d rounds of %,d. %s"
                .formatted(CLIENTS, directory.doctors(), directory.patients(), ROUNDS, REQUESTS, sizes(platform)));
        section.add(new Table("", "a second", "p50", "p99", "server CPU each")
                .row(cells("booking", rounds.stream().map(Round::booked).toList()))
                .row(cells("R1", rounds.stream().map(Round::hello).toList())));
        section.add(
                "Booking takes place %s × as often as R1; p50 %s × R1, p99 %s × R1. Until all of a round could be read and found: %s bookings a second. CPU is the platform's process without its clients, projections and index feeding included, PostgreSQL and Elasticsearch not."
                        .formatted(
                                Spread.of(
                                                rounds,
                                                r -> r.booked().perSecond()
                                                        / r.hello().perSecond())
                                        .text(2),
                                Spread.of(
                                                rounds,
                                                r -> r.booked().timings().p50()
                                                        / r.hello().timings().p50())
                                        .text(1),
                                Spread.of(
                                                rounds,
                                                r -> r.booked().timings().p99()
                                                        / r.hello().timings().p99())
                                        .text(1),
                                Spread.of(rounds, r -> REQUESTS / r.readable()).text(0)));
    }

    private static Object[] cells(String name, List<Crowd> crowds) {
        return new Object[] {
            name,
            Spread.of(crowds, Crowd::perSecond).text(0),
            Spread.of(crowds, crowd -> crowd.timings().p50()).text(1),
            Spread.of(crowds, crowd -> crowd.timings().p99()).text(1),
            Spread.of(crowds, Crowd::cpuMillisEach).text(2)
        };
    }

    private Round round(MeasuredPlatform platform, boolean helloFirst) throws Exception {
        Crowd hello = helloFirst ? send(platform, HELLO, 201) : null;
        Stopwatch stopwatch = new Stopwatch();
        Crowd booked = send(platform, BOOK, 201);
        platform.awaitEverything();
        double readable = stopwatch.seconds();
        Round round = new Round(booked, readable, hello == null ? send(platform, HELLO, 201) : hello);
        Section.progress("%.0f bookings/s, %.0f hellos/s"
                .formatted(round.booked().perSecond(), round.hello().perSecond()));
        return round;
    }

    private Crowd send(MeasuredPlatform platform, String path, int expected) throws Exception {
        List<byte[]> bodies = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            bodies.add(bookings.next().json());
        }
        return Crowd.of(CLIENTS, REQUESTS, () -> {
            Connection connection = new Connection(platform.url());
            return number -> {
                var answer = connection.post(path, platform.token(), Bookings.Wish.newKey(), bodies.get(number));
                if (answer.status() != expected) {
                    throw new IllegalStateException(answer.status() + answer.text());
                }
            };
        });
    }

    private String sizes(MeasuredPlatform platform) throws Exception {
        try (Connection connection = new Connection(platform.url())) {
            byte[] body = bookings.next().json();
            int booked = connection
                    .post(BOOK, platform.token(), Bookings.Wish.newKey(), body)
                    .length();
            int hello = connection
                    .post(HELLO, platform.token(), Bookings.Wish.newKey(), body)
                    .length();
            return "The request has %d bytes, the answer %d (R1: %d).".formatted(body.length, booked, hello);
        }
    }

    /** How a race for one slot went. */
    private record Race(Crowd attempts, Crowd hello) {}

    private void oneSlot(MeasuredPlatform platform) throws Exception {
        race(platform);
        List<Race> races = new ArrayList<>();
        for (int number = 0; number < ROUNDS; number++) {
            races.add(race(platform));
        }
        section.add(
                "**%,d attempts of %d clients on one slot**: one wins, %,d are refused with alternatives, in every one of %d rounds."
                        .formatted(ATTEMPTS, CROWD, ATTEMPTS - 1, ROUNDS));
        section.add(new Table("", "seconds for all", "p50", "p99", "server CPU each")
                .row(raceCells("one slot", races.stream().map(Race::attempts).toList()))
                .row(raceCells("R1", races.stream().map(Race::hello).toList())));
        section.add("All attempts took %s × the time of R1 (limit to approach: 2)."
                .formatted(
                        Spread.of(races, r -> r.attempts().seconds() / r.hello().seconds())
                                .text(2)));
    }

    private static Object[] raceCells(String name, List<Crowd> crowds) {
        Object[] cells = cells(name, crowds);
        cells[1] = Spread.of(crowds, Crowd::seconds).text(2);
        return cells;
    }

    private Race race(MeasuredPlatform platform) throws Exception {
        Bookings.Wish wish = bookings.next();
        AtomicInteger won = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Crowd attempts = attempts(platform, BOOK, wish, status -> (status == 201 ? won : refused).incrementAndGet());
        if (won.get() != 1 || refused.get() != ATTEMPTS - 1) {
            throw new IllegalStateException(won + " won one slot, " + refused + " were refused");
        }
        platform.awaitEverything();
        Crowd hello = attempts(platform, HELLO, wish, status -> {});
        Section.progress("one slot: %.2f s, R1 %.2f s".formatted(attempts.seconds(), hello.seconds()));
        return new Race(attempts, hello);
    }

    private interface Heard {
        void status(int status);
    }

    private Crowd attempts(MeasuredPlatform platform, String path, Bookings.Wish wish, Heard heard) throws Exception {
        return Crowd.of(CROWD, ATTEMPTS, () -> {
            Connection connection = new Connection(platform.url());
            return number -> {
                byte[] body = new Bookings.Wish(wish.doctor(), number % directory.patients(), wish.start()).json();
                int status = connection
                        .post(path, platform.token(), Bookings.Wish.newKey(), body)
                        .status();
                if (status != 201 && status != 409) {
                    throw new IllegalStateException("Status " + status);
                }
                heard.status(status);
            };
        });
    }
}
