package org.horarium.command.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.horarium.command.booking.Visits;
import org.horarium.command.notification.Addressees;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.command.notification.Notice;
import org.horarium.command.notification.Notices;
import org.horarium.config.store.postgres.Database;
import org.horarium.platform.MovableClock;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The policy and its alarms over the real database, with appointments that a test makes and a clock that it turns. What is
 * put is compared with what the appointments then were.
 */
final class ReminderDesk implements AutoCloseable {

    static final ClinicId CLINIC = new ClinicId(new UUID(7, 7));
    static final LocationId ELM = new LocationId(new UUID(7, 8));
    static final String PHONE = "+4915112345678";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    final MovableClock clock = new MovableClock();
    final JdbcClient db;
    final TransactionTemplate together;
    final VisitReminders policy;
    final StoredAlarms alarms;
    final ReminderTable reminders;
    final VisitConfirmations confirmations;

    private final Database database = Database.migrated();
    private final Map<AppointmentId, Visits.KnownVisit> appointments = new ConcurrentHashMap<>();
    private final Map<AppointmentId, Visits.KnownVisit> originals = new ConcurrentHashMap<>();
    private final List<Notice> put = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    ReminderDesk() {
        this(false);
    }

    /**
     * A desk, honest or not.
     *
     * @param isTrusting whether appointments are taken as they were when they were booked, which must be noticed
     */
    ReminderDesk(boolean isTrusting) {
        db = database.client();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.pool());
        together = new TransactionTemplate(transactions);
        reminders = new ReminderTable(db);
        confirmations = new VisitConfirmations(db, clock, "https://horarium.test");
        Visits visits = id -> Optional.ofNullable((isTrusting ? originals : appointments).get(id));
        Reminding reminding = new Reminding(
                reminders,
                visits,
                provided(Notices.class, this::receive),
                provided(Addressees.class, recipient -> Optional.of(new Addressee(null, PHONE, Locale.ENGLISH, null))),
                confirmations,
                clock,
                transactions);
        alarms = new StoredAlarms(database.pool(), db, reminding, clock, Duration.ofMillis(50));
        policy = new VisitReminders(new ComingVisits(db), reminders, alarms, clock);
        tell(() -> policy.on(new LocationOpened(CLINIC, new ClinicLocation(ELM, "Elm", BERLIN, null, null, null))));
    }

    private static <T> ObjectProvider<T> provided(Class<T> type, T part) {
        return new StaticListableBeanFactory(Map.of("part", part)).getBeanProvider(type);
    }

    private void receive(Notice notice) {
        Visits.KnownVisit now = appointments.get(notice.appointment());
        if (now == null
                || now.status() != AppointmentStatus.SCHEDULED
                || !now.visit().slot().start().equals(notice.until())) {
            faults.add("reminded of what is not so: " + notice.until());
        }
        if (put.stream().anyMatch(it -> it.id().equals(notice.id()))) {
            faults.add("put twice: " + notice.id());
        }
        if (!notice.until().isAfter(clock.instant())) {
            faults.add("put when it was over: " + notice.until());
        }
        put.add(notice);
    }

    /** What was wrong about what was put. */
    List<String> faults() {
        return faults;
    }

    AppointmentId book(String start) {
        return book(start, "follow-up");
    }

    AppointmentId book(String start, String type) {
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        Visits.KnownVisit known = new Visits.KnownVisit(
                new PatientId(UUID.randomUUID()), visit(start, type), AppointmentStatus.SCHEDULED);
        appointments.put(id, known);
        originals.put(id, known);
        Instant now = clock.instant();
        tell(() -> policy.on(new AppointmentBooked(id, known.patient(), known.visit(), null), now));
        return id;
    }

    void move(AppointmentId id, String start) {
        AppointmentRescheduled event = moveUnheard(id, start);
        Instant now = clock.instant();
        tell(() -> policy.on(event, now));
    }

    /** Has it moved while the policy is behind. */
    AppointmentRescheduled moveUnheard(AppointmentId id, String start) {
        Visits.KnownVisit before = known(id);
        Visit to = visit(start, before.visit().visitType());
        appointments.put(id, new Visits.KnownVisit(before.patient(), to, before.status()));
        return new AppointmentRescheduled(id, before.visit(), to);
    }

    void cancel(AppointmentId id) {
        cancelUnheard(id);
        tell(() -> policy.on(new AppointmentCancelled(id, null, Role.STAFF, null)));
    }

    /** Has it called off while the policy is behind. */
    void cancelUnheard(AppointmentId id) {
        Visits.KnownVisit before = known(id);
        appointments.put(id, new Visits.KnownVisit(before.patient(), before.visit(), AppointmentStatus.CANCELLED));
    }

    private Visits.KnownVisit known(AppointmentId id) {
        return Optional.ofNullable(appointments.get(id)).orElseThrow();
    }

    void plan(ReminderPlan plan) {
        Instant now = clock.instant();
        tell(() -> policy.on(new ReminderPlanSet(CLINIC, plan), now));
    }

    /** As a processor does: what comes of an event is committed with how far it has read. */
    void tell(Runnable event) {
        together.executeWithoutResult(status -> event.run());
    }

    /** Turns the clock, and waits until all that is due by then has rung. */
    ReminderDesk at(String moment) {
        clock.setTo(Instant.parse(moment));
        if (alarms.isRunning()) {
            Instant end = Instant.now().plus(LONGEST_WAIT);
            while (due() > 0) {
                assertThat(Instant.now())
                        .as("alarms that never rang: %s", due())
                        .isBefore(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        return this;
    }

    private long due() {
        return db.sql("select count(*) from reminder_task where execution_time <= ?")
                .param(ReminderTable.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** When each of the reminders that were put was due, in that order: alarms that are all due ring side by side. */
    List<String> reminded(AppointmentId id) {
        return put.stream()
                .filter(it -> id.equals(it.appointment()))
                .map(Notice::due)
                .sorted()
                .map(Instant::toString)
                .toList();
    }

    Notice last() {
        return put.get(put.size() - 1);
    }

    private static Visit visit(String start, String type) {
        Instant from = Instant.parse(start);
        TimeSlot slot = new TimeSlot(from, from.plus(Duration.ofMinutes(30)));
        return new Visit(new DoctorId(new UUID(5, 5)), ELM, BERLIN, type, VisitMode.IN_PERSON, slot, slot);
    }

    @Override
    public void close() {
        alarms.stop();
        database.close();
    }
}
