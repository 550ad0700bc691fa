package org.horarium.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.horarium.config.store.EventCipher;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs that events about patients are encrypted: those who book, and whoever keeps and reads the events. */
@Tag("measure")
class PrivacyMeasure {

    private static final int ROUNDS = Size.of("ROUNDS", 7);
    private static final int BOOKINGS = Size.of("BOOKINGS", 2_000);
    private static final int CLIENTS = 32;
    private static final int WARM_UPS = 2;
    private static final int TIMES = 4_000;

    private static final int WISHES = 3 * (WARM_UPS + ROUNDS) * BOOKINGS;
    private static final int DOCTORS = Math.max(200, WISHES / Bookings.OF_A_DOCTOR + 1);

    /** Who have been here before, and behind them those who have not: each of these books once. */
    private static final int REGULARS = 25 * DOCTORS;

    private static final Directory REGULAR = new Directory(DOCTORS, REGULARS);
    private static final Directory EVERYBODY = new Directory(DOCTORS, REGULARS + WISHES / 3);

    private final Bookings bookings = new Bookings(REGULAR);
    private final Section section = new Section("Privacy", "script/measure privacy");
    private int newcomers;

    private enum Turn {
        PLAIN("plain, as before there were keys"),
        SEALED("sealed, the patient's key in memory"),
        FIRST("sealed, and a key is made for each patient");

        private final String title;

        Turn(String title) {
            this.title = title;
        }
    }

    /** @param bytes that the events of a booking come to */
    private record Taken(Crowd crowd, double bytes) {}

    /** Of one event: its length, and the time to write and to read it. */
    private record Written(double bytes, double writing, double reading) {}

    @Test
    void measure() throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.start(Map.of(), SwitchedSeal.Around.class)) {
            SwitchedSeal seal = platform.part("eventSerializer", SwitchedSeal.class);
            seal.seal(false);
            new History(platform).of(EVERYBODY);
            platform.awaitProcessors();
            List<Map<Turn, Taken>> rounds = new ArrayList<>();
            for (int number = -WARM_UPS; number < ROUNDS; number++) {
                Map<Turn, Taken> round = round(platform, seal, Math.floorMod(number, Turn.values().length));
                if (number >= 0) {
                    rounds.add(round);
                }
            }
            tellOfBookings(rounds);
            tellOfEvents(platform.part("eventSerializer", Serializer.class), seal);
        }
        section.write();
    }

    private Map<Turn, Taken> round(MeasuredPlatform platform, SwitchedSeal seal, int first) throws Exception {
        Map<Turn, Taken> round = new HashMap<>();
        for (int turn = 0; turn < Turn.values().length; turn++) {
            Turn next = Turn.values()[(first + turn) % Turn.values().length];
            Taken taken = take(platform, seal, next);
            round.put(next, taken);
            Section.progress("%.0f/s %s".formatted(taken.crowd().perSecond(), next.title));
        }
        return round;
    }

    private Taken take(MeasuredPlatform platform, SwitchedSeal seal, Turn turn) throws Exception {
        List<Bookings.Wish> wishes =
                Stream.generate(bookings::next).limit(BOOKINGS).toList();
        if (turn == Turn.FIRST) {
            wishes = wishes.stream().map(this::ofSomebodyNew).toList();
        } else {
            EventCipher cipher = platform.part(EventCipher.class);
            wishes.forEach(wish -> cipher.seal(Directory.patient(wish.patient()).value(), "measure", new byte[1]));
        }
        JdbcClient db = platform.part(JdbcClient.class);
        long last = number(db, "select coalesce(max(position), 0) from domain_event");
        seal.seal(turn != Turn.PLAIN);
        Crowd crowd = OnTheBus.book(platform, CLIENTS, wishes);
        seal.seal(false);
        long bytes = number(db, "select sum(length(payload)) from domain_event where position > " + last);
        platform.awaitProcessors();
        return new Taken(crowd, (double) bytes / BOOKINGS);
    }

    private Bookings.Wish ofSomebodyNew(Bookings.Wish wish) {
        return new Bookings.Wish(wish.doctor(), REGULARS + newcomers++, wish.start());
    }

    private void tellOfBookings(List<Map<Turn, Taken>> rounds) {
        section.add(
                "**Bookings with a note of two words on the command bus with %d threads**, %d rounds of %,d of each kind in turn."
                        .formatted(CLIENTS, ROUNDS, BOOKINGS));
        Table table = new Table("", "a second", "×", "p50", "p99", "CPU each", "bytes of events each");
        for (Turn turn : Turn.values()) {
            table.row(
                    turn.title,
                    of(rounds, turn, taken -> taken.crowd().perSecond()).text(0),
                    Spread.of(rounds, round -> speed(round, turn) / speed(round, Turn.PLAIN))
                            .text(3),
                    of(rounds, turn, taken -> taken.crowd().timings().p50()).text(1),
                    of(rounds, turn, taken -> taken.crowd().timings().p99()).text(1),
                    of(rounds, turn, taken -> taken.crowd().allCpuMillisEach()).text(2),
                    of(rounds, turn, Taken::bytes).text(0));
        }
        section.add(table);
    }

    private static double speed(Map<Turn, Taken> round, Turn turn) {
        return taken(round, turn).crowd().perSecond();
    }

    private static Spread of(List<Map<Turn, Taken>> rounds, Turn turn, Function<Taken, Double> figure) {
        return Spread.of(rounds, round -> figure.apply(taken(round, turn)));
    }

    private static Taken taken(Map<Turn, Taken> round, Turn turn) {
        return Objects.requireNonNull(round.get(turn));
    }

    private void tellOfEvents(Serializer serializer, SwitchedSeal seal) {
        section.add(
                "**One event**, written and read %,d times in each of %d rounds, plain and sealed in turn; times in µs."
                        .formatted(TIMES, ROUNDS));
        Table table = new Table(
                "",
                "bytes plain",
                "bytes sealed",
                "writing plain",
                "writing sealed",
                "reading plain",
                "reading sealed");
        examples().forEach((title, event) -> {
            List<Written> plain = new ArrayList<>();
            List<Written> sealed = new ArrayList<>();
            for (int number = -WARM_UPS; number < ROUNDS; number++) {
                seal.seal(false);
                Written without = written(serializer, event);
                seal.seal(true);
                Written with = written(serializer, event);
                if (number >= 0) {
                    plain.add(without);
                    sealed.add(with);
                }
            }
            table.row(
                    title,
                    Spread.of(plain, Written::bytes).median(),
                    Spread.of(sealed, Written::bytes).median(),
                    Spread.of(plain, Written::writing).text(1),
                    Spread.of(sealed, Written::writing).text(1),
                    Spread.of(plain, Written::reading).text(1),
                    Spread.of(sealed, Written::reading).text(1));
        });
        section.add(table);
    }

    private static Written written(Serializer serializer, Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        long begun = System.nanoTime();
        for (int number = 0; number < TIMES; number++) {
            stored = serializer.serialize(event, byte[].class);
        }
        long between = System.nanoTime();
        for (int number = 0; number < TIMES; number++) {
            if (!serializer.deserialize(stored).equals(event)) {
                throw new IllegalStateException(
                        "It reads back as something else: " + new String(stored.getData(), UTF_8));
            }
        }
        long ended = System.nanoTime();
        return new Written(stored.getData().length, (between - begun) / 1e3 / TIMES, (ended - between) / 1e3 / TIMES);
    }

    private static Map<String, Object> examples() {
        AppointmentId appointment = new AppointmentId(new UUID(7, 1));
        Visit visit = new Visit(
                Directory.doctor(0),
                Directory.location(0).location(),
                Directory.location(0).zone(),
                "consultation",
                VisitMode.IN_PERSON,
                TimeSlot.of(Directory.slot(0, 1, 0), Directory.visit()),
                TimeSlot.of(Directory.slot(0, 1, 0), Directory.visit()));
        RecordContent content = new RecordContent(
                List.of(new Diagnosis("Essential hypertension", "I10")),
                "Blood pressure 150/95, twice. No complaints. Heart and lungs without findings.",
                "Less salt, walks, and measured again in four weeks.",
                List.of(new Prescription(
                        new PrescriptionId(new UUID(7, 2)),
                        "Lisinopril 10 MG Oral Tablet",
                        "314076",
                        "10 mg",
                        "tablet",
                        "oral",
                        "once daily",
                        "30 days",
                        2,
                        true,
                        null)));
        Map<String, Object> examples = new LinkedHashMap<>();
        examples.put("a visit took place (nothing marked)", new AppointmentCompleted(appointment));
        examples.put("a booking without a note", new AppointmentBooked(appointment, Directory.patient(0), visit, null));
        examples.put(
                "a booking with a note",
                new AppointmentBooked(appointment, Directory.patient(0), visit, "First visit"));
        examples.put(
                "a patient registered", new PatientRegistered(Directory.patient(0), Directory.patientDetails(1970)));
        examples.put(
                "a record with a prescription",
                new MedicalRecordWritten(
                        new RecordId(new UUID(7, 3)),
                        Directory.patient(0),
                        appointment,
                        Directory.doctor(0),
                        null,
                        content));
        return examples;
    }

    private static long number(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
