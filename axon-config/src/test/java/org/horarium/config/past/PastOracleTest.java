package org.horarium.config.past;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.horarium.config.past.CalendarState.Kind;
import org.horarium.config.past.RandomHistory.Booked;
import org.horarium.config.past.RawEvents.Raw;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.platform.Platform;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.Timetable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of the past is what it was, told by two who do not know how it is said: the API's answers, and the rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastOracleTest {

    private static final int STEPS = 300;
    private static final int MOMENTS = 1000;
    private static final int LISTS = 40;
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final List<LocalDate> DATES = Stream.of("2027-05-03", "2027-05-04", "2027-05-05")
            .map(LocalDate::parse)
            .toList();

    private final long seed = Long.getLong("horarium.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomHistory history = new RandomHistory(seed);
    private final List<EventPosition> ends = new ArrayList<>();
    private final StoredEvents store = Platform.shared().part(StoredEvents.class);
    private RawEvents raw = new RawEvents(List.of());

    @BeforeAll
    void live() {
        System.out.println("SEED of the history: " + seed);
        for (int step = 0; step < STEPS; step++) {
            history.step();
            ends.add(end());
        }
        history.everyKind();
        List<String> streams =
                new ArrayList<>(calendarIds().stream().map(CalendarId::toString).toList());
        history.doctors.forEach(doctor -> streams.add("schedule-" + doctor));
        history.appointments.forEach(appointment -> streams.add("appointment-" + appointment));
        raw = RawEvents.of(streams);
        System.out.println(
                "FIGURES past: %d events in %d streams".formatted(raw.all().size(), streams.size()));
    }

    @Test
    void at_any_moment_the_state_is_what_the_rows_come_to() {
        PastSchedules schedules = Platform.shared().part(PastSchedules.class);
        for (int at = 0; at < MOMENTS; at++) {
            Moment moment = moment();
            CalendarId day = one(calendarIds());
            String schedule = one(history.doctors);
            String appointment = "appointment-" + one(history.appointments);
            assertThat(lines(dayAt(day, moment)))
                    .as("seed %d, %s at %s", seed, day, moment)
                    .isEqualTo(PlainPast.day(raw.of(day.toString(), moment)));
            assertThat(parts(schedules.of(DoctorId.of(schedule), moment).timetable()))
                    .as("seed %d, schedule %s at %s", seed, schedule, moment)
                    .containsAllEntriesOf(PlainPast.schedule(raw.of("schedule-" + schedule, moment)))
                    .satisfies(parts -> assertThat(parts.keySet())
                            .isEqualTo(withWindow(PlainPast.schedule(raw.of("schedule-" + schedule, moment)))));
            assertThat(line(PastAppointments.appointment(store.of(appointment, moment))))
                    .as("seed %d, %s at %s", seed, appointment, moment)
                    .isEqualTo(PlainPast.appointment(raw.of(appointment, moment)));
        }
    }

    @Test
    void after_every_step_the_days_hold_what_the_api_had_answered() {
        for (int step = 0; step < STEPS; step += 3) {
            Moment moment = new Moment.Place(ends.get(step));
            Set<String> said = new TreeSet<>();
            calendarIds().forEach(day -> dayAt(day, moment).claims().forEach((key, claim) -> {
                if (claim.kind() == Kind.BOOKED) {
                    said.add(key + " " + day.doctor().value() + " " + claim.start() + " " + claim.end());
                }
            }));
            Set<String> answered = new TreeSet<>();
            for (Map.Entry<String, Booked> it : history.after().get(step).entrySet()) {
                Booked booked = it.getValue();
                answered.add("appointment-" + it.getKey() + " " + booked.doctor() + " " + booked.start() + " "
                        + booked.end());
            }
            assertThat(said).as("seed %d, step %d", seed, step).isEqualTo(answered);
        }
    }

    @Test
    void at_any_moment_a_patient_was_theirs_who_had_a_visit_that_was_not_called_off() {
        PastAccess access = Platform.shared().part(PastAccess.class);
        for (int at = 0; at < LISTS; at++) {
            Moment moment = moment();
            String patient = one(history.patients);
            Set<String> theirs = new TreeSet<>();
            for (String appointment : history.appointments) {
                String line = PlainPast.appointment(raw.of("appointment-" + appointment, moment));
                history.doctors.stream()
                        .filter(doctor ->
                                line.startsWith(patient) && !line.endsWith("CANCELLED") && line.contains(doctor))
                        .forEach(doctor -> theirs.add("doctor-" + doctor));
            }
            JsonNode said = access.seen(PatientId.of(patient), moment).state();
            Set<String> doctors = new TreeSet<>();
            said.path("doctors").fieldNames().forEachRemaining(doctors::add);
            assertThat(doctors).as("seed %d, %s at %s", seed, patient, moment).isEqualTo(theirs);
            assertThat(said.path("clinics").size()).isEqualTo(theirs.isEmpty() ? 0 : 1);
        }
    }

    /** The control: whatever kind of event is passed over, somebody notices. */
    @Test
    void a_fold_that_forgets_one_kind_of_event_is_caught() {
        Set<String> kinds = raw.all().stream()
                .filter(event -> !event.stream().startsWith("appointment-"))
                .map(Raw::type)
                .collect(toCollection(TreeSet::new));
        assertThat(kinds)
                .contains("SlotBooked", "SlotFreed", "SlotHeld", "HoldReleased", "TimeBlocked", "TimeUnblocked")
                .contains("WeeklyHoursSet", "ScheduleExceptionAdded", "ScheduleExceptionRemoved", "VisitTypeOffered");
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(faults(event -> !event.type().endsWith("." + kind)))
                        .as("seed %d, without %s", seed, kind)
                        .isPositive());
        assertThat(faults(event -> true)).isZero();
    }

    private int faults(Predicate<StoredEvent> remembers) {
        int faults = 0;
        for (CalendarId day : calendarIds()) {
            List<StoredEvent> events = store.of(day.toString(), Moment.NOW);
            for (StoredEvent last : events) {
                Moment moment = new Moment.Place(Objects.requireNonNull(last.position()));
                List<StoredEvent> prefix = events.stream()
                        .filter(event -> event.sequence() <= last.sequence())
                        .filter(remembers)
                        .toList();
                faults +=
                        lines(PastCalendars.day(prefix)).equals(PlainPast.day(raw.of(day.toString(), moment))) ? 0 : 1;
            }
        }
        for (String doctor : history.doctors) {
            List<StoredEvent> events = store.of("schedule-" + doctor, Moment.NOW);
            for (StoredEvent last : events) {
                Moment moment = new Moment.Place(Objects.requireNonNull(last.position()));
                List<StoredEvent> prefix = events.stream()
                        .filter(event -> event.sequence() <= last.sequence())
                        .filter(remembers)
                        .toList();
                Map<String, JsonNode> plain = PlainPast.schedule(raw.of("schedule-" + doctor, moment));
                Map<String, JsonNode> said = parts(PastSchedules.timetable(prefix));
                faults += said.entrySet().containsAll(plain.entrySet())
                                && said.keySet().equals(withWindow(plain))
                        ? 0
                        : 1;
            }
        }
        return faults;
    }

    private CalendarState dayAt(CalendarId day, Moment moment) {
        return PastCalendars.day(store.of(day.toString(), moment));
    }

    private List<CalendarId> calendarIds() {
        return history.doctors.stream()
                .flatMap(doctor -> DATES.stream().map(date -> new CalendarId(DoctorId.of(doctor), date)))
                .toList();
    }

    /** A position or a time at which, or just before or after which, something happened. */
    private Moment moment() {
        Raw event = raw.all().get(random.nextInt(raw.all().size()));
        int nudge = random.nextInt(3) - 1;
        if (random.nextBoolean()) {
            EventPosition position = event.position();
            return new Moment.Place(new EventPosition(position.transactionId(), position.eventPosition() + nudge));
        }
        Instant time = event.recordedAt().plusNanos(1000L * nudge);
        return new Moment.At(time);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static EventPosition end() {
        return Platform.shared()
                .part(JdbcClient.class)
                .sql("select transaction_id::text as tx, position from domain_event"
                        + " order by domain_event.transaction_id desc, domain_event.position desc limit 1")
                .query((row, number) -> new EventPosition(Long.parseLong(row.getString("tx")), row.getLong("position")))
                .single();
    }

    private static Set<String> lines(CalendarState day) {
        Set<String> lines = new TreeSet<>();
        day.claims()
                .forEach((key, claim) -> lines.add(key + " " + claim.start() + " " + claim.end() + " "
                        + (claim.until() == null ? "" : claim.until())));
        return lines;
    }

    private static String line(AppointmentState appointment) {
        return (appointment.patient() == null ? "" : appointment.patient().value())
                + " "
                + (appointment.visit() == null
                        ? ""
                        : JSON.valueToTree(appointment.visit()).toString())
                + " " + (appointment.status() == null ? "" : appointment.status());
    }

    private static Map<String, JsonNode> parts(Timetable timetable) {
        Map<String, JsonNode> parts = new TreeMap<>();
        timetable.weeks().forEach(week -> parts.put("week " + week.effectiveFrom(), JSON.valueToTree(week)));
        timetable.visitTypes().forEach((code, type) -> parts.put("type " + code, JSON.valueToTree(type)));
        timetable.exceptions().forEach((date, it) -> parts.put("exception " + date, JSON.valueToTree(it)));
        parts.put("window", JSON.valueToTree(timetable.window()));
        return parts;
    }

    private static Set<String> withWindow(Map<String, JsonNode> parts) {
        Set<String> names = new TreeSet<>(parts.keySet());
        names.add("window");
        return names;
    }
}
