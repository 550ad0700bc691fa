package org.horarium.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long it takes until all of many who want one slot are answered, beside a table with a lock and beside nothing. */
@Tag("measure")
class OneSlotMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int WARM_UPS = 3;
    private static final int ATTEMPTS = Size.of("ATTEMPTS", 1_000);
    private static final int CLIENTS = 64;

    private final Directory directory = new Directory(50, 1_250);
    private final Section section = new Section("One slot", "script/measure store");

    private record Race(double ours, double locked, double hello) {}

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start(Map.of())) {
            new History(platform).of(directory);
            platform.awaitProcessors();
            PlainTables.make(new JdbcTemplate(platform.part(HikariDataSource.class)), directory);
            write(races(platform, new Bookings(directory), new Bookings(directory)));
        }
        section.write();
    }

    private List<Race> races(MeasuredPlatform platform, Bookings ours, Bookings plain) throws Exception {
        List<Race> races = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            Race race = new Race(
                    attempts(platform, "/api/appointments", ours.next(), 1),
                    attempts(platform, "/api/measure/plain-locked", plain.next(), 1),
                    attempts(platform, "/api/measure/hello", plain.next(), ATTEMPTS));
            platform.awaitProcessors();
            Section.progress("one slot: " + race);
            if (round >= 0) {
                races.add(race);
            }
        }
        return races;
    }

    private double attempts(MeasuredPlatform platform, String path, Bookings.Wish wish, int winners) throws Exception {
        AtomicInteger won = new AtomicInteger();
        Crowd crowd = Crowd.of(CLIENTS, ATTEMPTS, () -> {
            Connection connection = new Connection(platform.url());
            return number -> {
                byte[] body = new Bookings.Wish(wish.doctor(), number % directory.patients(), wish.start()).json();
                int status = connection
                        .post(path, platform.token(), Bookings.Wish.newKey(), body)
                        .status();
                if (status == 201) {
                    won.incrementAndGet();
                } else if (status != 409) {
                    throw new IllegalStateException("Status " + status);
                }
            };
        });
        if (won.get() != winners) {
            throw new IllegalStateException(won + " of " + path + " won one slot");
        }
        return crowd.seconds();
    }

    private void write(List<Race> races) {
        section.add(
                "**%,d attempts of %d clients on one slot**, one of which wins: seconds until all are answered, in %d rounds in turn."
                        .formatted(ATTEMPTS, CLIENTS, ROUNDS));
        section.add(new Table("", "seconds", "× R2L", "× R1")
                .row(
                        "Horarium",
                        Spread.of(races, Race::ours).text(2),
                        Spread.of(races, r -> r.ours() / r.locked()).text(2),
                        Spread.of(races, r -> r.ours() / r.hello()).text(2))
                .row(
                        "R2L",
                        Spread.of(races, Race::locked).text(2),
                        "1",
                        Spread.of(races, r -> r.locked() / r.hello()).text(2))
                .row("R1", Spread.of(races, Race::hello).text(2), "", "1"));
    }
}
