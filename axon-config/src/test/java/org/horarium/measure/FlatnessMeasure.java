package org.horarium.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether booking stays as fast while the store fills, and with a doctor who has worked here for ten years. */
@Tag("measure")
class FlatnessMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int BOOKINGS = Size.of("BOOKINGS", 2_000);
    private static final int EVENTS = Size.of("EVENTS", 10_000_000);
    private static final int FEW_EVENTS = 100_000;
    private static final int AT_ONCE = 500_000;
    private static final int THREADS = 8;
    private static final int A_DAY = 20;
    private static final int DAYS_OF_TEN_YEARS = 3_650;
    private static final int OLD_DOCTORS = 20;

    /** Below every transaction of the application, so that its projections, which are past them, need not read them. */
    private static final String PAST =
            """
            insert into domain_event (transaction_id, event_id, stream, stream_type, sequence_number, payload_type,
                payload_revision, payload, metadata, recorded_at)
            select '1'::xid8, gen_random_uuid(), 'calendar-' || %s || '-' || (?::date - (n / ? %% ?)::int),
                'DoctorCalendar', n %% ?, 'scheduling.SlotBooked', '1',
                convert_to('{"calendar":{"doctor":"0190b5a0-0000-7000-8000-000000000002","date":"2017-06-07"},'
                    || '"appointment":"' || gen_random_uuid() || '",'
                    || '"claimed":{"start":"2017-06-07T13:55:00Z","end":"2017-06-07T14:40:00Z"},"hold":null}', 'UTF8'),
                convert_to('{}', 'UTF8'), now()
            from generate_series(?::bigint, ?::bigint) n
            """;

    private static final int OF_EACH_KIND = BOOKINGS / 4;

    private final Directory directory = new Directory(200, 5_000);

    /** Patients of their own for those whose doctors are compared. */
    private final Directory everybody =
            new Directory(directory.doctors(), directory.patients() + 2 * (ROUNDS + 1) * OF_EACH_KIND);

    private final Section section = new Section("A full store", "script/measure store --events " + EVENTS);

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform small = MeasuredPlatform.start();
                MeasuredPlatform full = MeasuredPlatform.start()) {
            for (MeasuredPlatform platform : List.of(small, full)) {
                new History(platform).of(everybody);
                platform.awaitProcessors();
            }
            fill(small, FEW_EVENTS);
            fill(full, EVENTS);
            tenYears(full);
            compareSizes(small, full);
            compareDoctors(full);
        }
        section.write();
    }

    private record Round(Crowd usual, Crowd full) {}

    private void compareSizes(MeasuredPlatform small, MeasuredPlatform full) throws Exception {
        Bookings ofSmall = new Bookings(directory);
        Bookings ofFull = new Bookings(directory);
        List<Round> rounds = new ArrayList<>();
        for (int number = -1; number < ROUNDS; number++) {
            List<Bookings.Wish> less =
                    Stream.generate(ofSmall::next).limit(BOOKINGS).toList();
            List<Bookings.Wish> more =
                    Stream.generate(ofFull::next).limit(BOOKINGS).toList();
            add(rounds, number, small, less, full, more);
        }
        section.add("**%,d events beside %,d**, on the command bus with %d threads, %d rounds of %,d bookings in turn."
                .formatted(EVENTS, FEW_EVENTS, THREADS, ROUNDS, BOOKINGS));
        section.add(table("%,d events".formatted(FEW_EVENTS), "%,d events".formatted(EVENTS), rounds));
    }

    private void compareDoctors(MeasuredPlatform platform) throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int number = -1; number < ROUNDS; number++) {
            add(rounds, number, platform, wishes(OLD_DOCTORS, number + 1), platform, wishes(0, number + 1));
        }
        section.add(
                "**%d doctors with ten years of %d visits a day** beside as many new ones, %d rounds of %,d bookings in turn."
                        .formatted(OLD_DOCTORS, A_DAY, ROUNDS, OF_EACH_KIND));
        section.add(table("new doctors", "ten years", rounds));
    }

    private static void add(
            List<Round> rounds,
            int number,
            MeasuredPlatform usual,
            List<Bookings.Wish> less,
            MeasuredPlatform full,
            List<Bookings.Wish> more)
            throws Exception {
        Crowd first = number % 2 == 0 ? run(usual, less) : run(full, more);
        Crowd second = number % 2 == 0 ? run(full, more) : run(usual, less);
        Section.progress("%.0f/s, then %.0f/s".formatted(first.perSecond(), second.perSecond()));
        if (number >= 0) {
            rounds.add(number % 2 == 0 ? new Round(first, second) : new Round(second, first));
        }
    }

    private static Crowd run(MeasuredPlatform platform, List<Bookings.Wish> wishes) throws Exception {
        Crowd crowd = OnTheBus.book(platform, THREADS, wishes);
        platform.awaitProcessors();
        return crowd;
    }

    private static Table table(String usual, String full, List<Round> rounds) {
        return new Table("", "a second", "×", "CPU each", "×")
                .row(
                        usual,
                        Spread.of(rounds, r -> r.usual().perSecond()).text(0),
                        "1",
                        Spread.of(rounds, r -> r.usual().allCpuMillisEach()).text(2),
                        "1")
                .row(
                        full,
                        Spread.of(rounds, r -> r.full().perSecond()).text(0),
                        Spread.of(rounds, r -> r.full().perSecond() / r.usual().perSecond())
                                .text(2),
                        Spread.of(rounds, r -> r.full().allCpuMillisEach()).text(2),
                        Spread.of(
                                        rounds,
                                        r -> r.full().allCpuMillisEach()
                                                / r.usual().allCpuMillisEach())
                                .text(2));
    }

    /** Free slots in the mornings of some doctors, others in each round; all other bookings here are in afternoons. */
    private List<Bookings.Wish> wishes(int firstDoctor, int round) {
        int days = Directory.DAYS - 2;
        return IntStream.range(0, OF_EACH_KIND)
                .mapToObj(number -> {
                    int place = round * OF_EACH_KIND + number;
                    int doctor = firstDoctor + place % OLD_DOCTORS;
                    int day = place / OLD_DOCTORS;
                    return new Bookings.Wish(
                            doctor,
                            directory.patients() + 2 * place + (firstDoctor == 0 ? 0 : 1),
                            Directory.slot(doctor, 1 + day % days, day / days));
                })
                .toList();
    }

    private void fill(MeasuredPlatform platform, int events) {
        JdbcTemplate db = unlimited(platform);
        for (int from = 0; from < events; from += AT_ONCE) {
            int to = Math.min(events, from + AT_ONCE) - 1;
            db.update(
                    PAST.formatted("md5((n / " + A_DAY + ")::text)::uuid"),
                    LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1),
                    A_DAY,
                    DAYS_OF_TEN_YEARS,
                    A_DAY,
                    from,
                    to);
            Section.progress("%,d past events".formatted(to + 1));
        }
        db.execute("vacuum analyze domain_event");
    }

    private void tenYears(MeasuredPlatform platform) {
        JdbcTemplate db = unlimited(platform);
        for (int doctor = 0; doctor < OLD_DOCTORS; doctor++) {
            db.update(
                    PAST.formatted("'" + Directory.doctor(doctor).value() + "'"),
                    LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1),
                    A_DAY,
                    DAYS_OF_TEN_YEARS,
                    A_DAY,
                    0,
                    A_DAY * DAYS_OF_TEN_YEARS - 1);
        }
        db.execute("vacuum analyze domain_event");
    }

    /** The application's own connections have limits that no long statement would meet. */
    private static JdbcTemplate unlimited(MeasuredPlatform platform) {
        HikariDataSource pool = platform.part(HikariDataSource.class);
        return new JdbcTemplate(new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    }
}
