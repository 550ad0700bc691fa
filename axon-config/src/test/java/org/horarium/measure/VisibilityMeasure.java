package org.horarium.measure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon a booking can be read, and its slot is offered no more. */
@Tag("measure")
class VisibilityMeasure {

    private static final int BOOKINGS = Size.of("LOOKS", 300);
    private static final int LONGEST_PAUSE = 400;

    private final Directory directory = new Directory(500, 5_000);
    private final Bookings bookings = new Bookings(directory);
    private final Random any = new Random(1);
    private final Section section = new Section("Visibility", "script/measure booking");

    @Test
    void measure() throws Exception {
        Table table = new Table("", "p50", "p99", "most");
        try (MeasuredPlatform platform = MeasuredPlatform.start();
                Connection connection = new Connection(platform.url())) {
            new History(platform).of(directory);
            platform.awaitEverything();
            looked(platform, connection, 50);
            looked(platform, connection, BOOKINGS).forEach(one -> one.addTo(table, "idle"));
            SentQueries sent = platform.part(SentQueries.class);
            try (SteadyBookings steady = new SteadyBookings(platform, bookings)) {
                sent.refreshes();
                looked(platform, connection, BOOKINGS)
                        .forEach(one -> one.addTo(table, "%.0f bookings/s".formatted(steady.perSecond())));
            }
            new Seen("from one refresh of the index to the next", gaps(sent.refreshes()))
                    .addTo(table, SteadyBookings.A_SECOND + " bookings/s");
        }
        section.add(
                "From the answer 201 to the answer that shows it, %d bookings each, looked for without a pause by one client:"
                        .formatted(BOOKINGS));
        section.add(table);
        section.add(
                "The indexer pauses 100 ms after each cycle; goal: gone from the search within the refresh interval + 50 ms.");
        section.write();
    }

    private record Seen(String what, Timings times) {

        void addTo(Table table, String load) {
            table.row(what + ", " + load, times.p50(), times.p99(), times.millis(1));
        }
    }

    private List<Seen> looked(MeasuredPlatform platform, Connection connection, int times) throws Exception {
        long[] read = new long[times];
        long[] gone = new long[times];
        for (int number = 0; number < times; number++) {
            Thread.sleep(any.nextInt(LONGEST_PAUSE));
            Bookings.Wish wish = bookings.next();
            var booked = connection.post("/api/appointments", platform.token(), Bookings.Wish.newKey(), wish.json());
            long start = System.nanoTime();
            if (booked.status() != 201) {
                throw new IllegalStateException(booked.text());
            }
            String id = booked.text().replaceFirst("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
            while (connection.get("/api/appointments/" + id, platform.token()).status() != 200) {
                Thread.onSpinWait();
            }
            read[number] = System.nanoTime() - start;
            while (isOffered(platform, connection, wish)) {
                Thread.onSpinWait();
            }
            gone[number] = System.nanoTime() - start;
        }
        return List.of(
                new Seen("booked to readable", new Timings(Arrays.stream(read))),
                new Seen("booked to gone from the search", new Timings(Arrays.stream(gone))));
    }

    private static boolean isOffered(MeasuredPlatform platform, Connection connection, Bookings.Wish wish)
            throws Exception {
        LocalDate date = LocalDate.ofInstant(wish.start(), ZoneOffset.ofHours(-6));
        String offset = java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                wish.start().atZone(Directory.zone(wish.doctor() % Directory.CLINICS % Directory.CITIES)));
        var answer = connection.get(
                "/api/appointments/search?doctor_id=%s&date=%s"
                        .formatted(Directory.doctor(wish.doctor()).value(), date),
                platform.token());
        if (!answer.text().contains("\"degraded\":false")) {
            throw new IllegalStateException(answer.text());
        }
        return answer.text().contains("\"start\":\"" + offset + "\"");
    }

    private static Timings gaps(List<Long> moments) {
        List<Long> gaps = new ArrayList<>();
        for (int number = 1; number < moments.size(); number++) {
            gaps.add(moments.get(number) - moments.get(number - 1));
        }
        return new Timings(gaps.stream().mapToLong(Long::longValue));
    }
}
