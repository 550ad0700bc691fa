package org.horarium.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slot search over a large directory, beside R4: the same queries, sent to Elasticsearch and not looked at. */
@Tag("measure")
class SearchMeasure {

    private static final int DOCTORS = Size.of("DOCTORS", 10_000);
    private static final int ROUNDS = Size.of("ROUNDS", 5);
    private static final int OF_EACH_KIND = Size.of("SEARCHES", 24);
    private static final int BUSY_MORNINGS = 2 * DOCTORS;
    private static final int BOOKED = 3;
    private static final int[] CLIENTS = {1, 8};

    private final Directory directory = new Directory(DOCTORS, 5_000);
    private final Bookings bookings = new Bookings(directory);
    private final Section section = new Section("Slot search", "script/measure search");

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start()) {
            fill(platform);
            for (int clients : CLIENTS) {
                measure(platform, clients);
            }
        }
        section.write();
    }

    private void fill(MeasuredPlatform platform) throws Exception {
        History history = new History(platform);
        Stopwatch stopwatch = new Stopwatch();
        int events = history.of(directory);
        double written = stopwatch.seconds();
        platform.awaitProcessor("scheduling.slot-search");
        double projected = stopwatch.seconds();
        platform.awaitEverything();
        double indexed = stopwatch.seconds();
        Stopwatch mornings = new Stopwatch();
        int busy = history.ofBusyMornings(directory, BUSY_MORNINGS, BOOKED);
        platform.awaitProcessor("scheduling.slot-search");
        double booked = mornings.seconds();
        platform.awaitEverything();
        section.add(Filled.of(platform)
                .text(directory, events, written, projected, indexed, busy, booked, mornings.seconds()));
    }

    private void measure(MeasuredPlatform platform, int clients) throws Exception {
        List<SearchRound> idle = new ArrayList<>();
        List<SearchRound> busy = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        try (Connection connection = new Connection(platform.url())) {
            SearchRound.of(platform, Search.mix(platform, connection, OF_EACH_KIND, new Random(-1)), clients, true);
            for (int round = 0; round < ROUNDS; round++) {
                List<Search> mix = Search.mix(platform, connection, OF_EACH_KIND, new Random(clients * 100L + round));
                boolean odd = round % 2 == 1;
                if (odd) {
                    rates.add(whileBooking(platform, mix, clients, true, busy));
                }
                platform.awaitEverything();
                idle.add(SearchRound.of(platform, mix, clients, odd));
                if (!odd) {
                    rates.add(whileBooking(platform, mix, clients, false, busy));
                }
                Section.progress("%d clients, round %d: %.2f x R4 at p99"
                        .formatted(clients, round + 1, idle.get(round).ratioAt(0.99)));
            }
        }
        report(clients, idle, busy, rates);
    }

    private double whileBooking(
            MeasuredPlatform platform, List<Search> mix, int clients, boolean rawFirst, List<SearchRound> busy)
            throws Exception {
        try (SteadyBookings steady = new SteadyBookings(platform, bookings)) {
            busy.add(SearchRound.of(platform, mix, clients, rawFirst));
            return steady.perSecond();
        }
    }

    private void report(int clients, List<SearchRound> idle, List<SearchRound> busy, List<Double> rates) {
        String who = clients == 1 ? "1 client" : clients + " clients";
        section.add("**%s, nothing else going on** (%d rounds of %,d searches)"
                .formatted(who, ROUNDS, idle.get(0).mix().size()));
        section.add(kinds(idle));
        section.add("Over the mix, round by round: p50 %s × R4, p99 %s × R4 (goal: at most 1.5)."
                .formatted(ratio(idle, 0.5), ratio(idle, 0.99)));
        section.add("**%s, while %s bookings a second are made**"
                .formatted(who, Spread.of(rates).text(0)));
        section.add(loads(idle, busy));
        List<Double> slower = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            slower.add(busy.get(round).platform().timings().p99()
                    / idle.get(round).platform().timings().p99());
        }
        section.add("p99 while bookings are made, round by round: %s × idle (goal: at most 1.3); p99 %s × R4."
                .formatted(Spread.of(slower).text(2), ratio(busy, 0.99)));
    }

    private static String ratio(List<SearchRound> rounds, double part) {
        return Spread.of(rounds, round -> round.ratioAt(part)).text(2);
    }

    private static Table kinds(List<SearchRound> rounds) {
        Table table = new Table("search for", "queries", "p50", "p99", "R4 p50", "R4 p99", "p50 ratio", "p99 ratio");
        for (SearchKind kind : SearchKind.values()) {
            row(
                    table,
                    kind.words(),
                    queries(rounds.get(0).mix().stream()
                            .filter(search -> search.kind() == kind)
                            .toList()),
                    all(rounds, round -> round.ofPlatform(kind)),
                    all(rounds, round -> round.ofRaw(kind)));
        }
        row(
                table,
                "**the mix**",
                queries(rounds.get(0).mix()),
                all(rounds, round -> round.platform().timings()),
                all(rounds, round -> round.raw().timings()));
        return table;
    }

    private static void row(Table table, String words, double queries, Timings platform, Timings raw) {
        table.row(
                words,
                queries,
                platform.p50(),
                platform.p99(),
                raw.p50(),
                raw.p99(),
                platform.p50() / raw.p50(),
                platform.p99() / raw.p99());
    }

    private static Table loads(List<SearchRound> idle, List<SearchRound> busy) {
        Table table = new Table("the mix", "p50", "p99", "R4 p50", "R4 p99", "searches/s", "R4/s");
        load(table, "idle", idle);
        load(table, "with bookings", busy);
        return table;
    }

    private static void load(Table table, String words, List<SearchRound> rounds) {
        Timings platform = all(rounds, round -> round.platform().timings());
        Timings raw = all(rounds, round -> round.raw().timings());
        table.row(
                words,
                platform.p50(),
                platform.p99(),
                raw.p50(),
                raw.p99(),
                Spread.of(rounds, round -> round.platform().perSecond()).median(),
                Spread.of(rounds, round -> round.raw().perSecond()).median());
    }

    private static double queries(List<Search> searches) {
        return searches.stream()
                .mapToInt(search -> search.queries().size())
                .average()
                .orElse(0);
    }

    private static Timings all(List<SearchRound> rounds, Function<SearchRound, Timings> which) {
        return Timings.all(rounds.stream().map(which).toList());
    }

    /** What there is to search. */
    private record Filled(long documents, long indexBytes, long rowBytes) {

        static Filled of(MeasuredPlatform platform) throws IOException {
            RestClient client = platform.part(RestClient.class);
            Request request = new Request("GET", "/_cat/indices/slots?h=docs.count,store.size&bytes=b");
            String[] figures = new String(
                            client.performRequest(request)
                                    .getEntity()
                                    .getContent()
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.US_ASCII)
                    .strip()
                    .split(" +", -1);
            long rows = platform.part(JdbcClient.class)
                    .sql("select pg_total_relation_size('slot_search.slot_day')")
                    .query(Long.class)
                    .single();
            return new Filled(Long.parseLong(figures[0]), Long.parseLong(figures[1]), rows);
        }

        String text(
                Directory directory,
                int events,
                double written,
                double projected,
                double indexed,
                int bookings,
                double booked,
                double bookedIndexed) {
            return """
                   %,d doctors with about %d slots on each of %d days in %d cities, %d specializations: %,d documents, index %,d MB (%,d bytes each), rows %,d MB.
                   Filled from %,d events, appended in %.0f s: projected after %.0f s (%,.0f events/s, %,.0f days/s), all in the index after %.0f s (%,.0f days/s).
                   Then %,d bookings on %,d mornings: projected after %.1f s (%,.0f events/s), in the index after %.1f s."""
                    .formatted(
                            directory.doctors(),
                            Directory.SLOTS_A_DAY,
                            Directory.DAYS,
                            Directory.CITIES,
                            Directory.SPECIALIZATIONS,
                            documents,
                            indexBytes >> 20,
                            indexBytes / documents,
                            rowBytes >> 20,
                            events,
                            written,
                            projected,
                            events / projected,
                            documents / projected,
                            indexed,
                            documents / indexed,
                            bookings,
                            bookings / BOOKED,
                            booked,
                            bookings / booked,
                            bookedIndexed);
        }
    }
}
