package org.horarium.command.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.config.store.postgres.Database;
import org.horarium.platform.MovableClock;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.NotificationEvent;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox with its policy and several dispatchers, in a real database, between events and providers of a test's own. */
final class OutboxTrial implements AutoCloseable {

    private static final int DISPATCHERS = 4;
    private static final int PEOPLE = 1250;
    private static final int BATCH = 50;

    final MovableClock clock = new MovableClock();
    final FaultyProvider mail;
    final FaultyProvider sms;
    final JdbcClient db;
    final OutboxTable outbox;

    /** What became of each, as it was recorded. */
    final Map<NotificationId, NotificationEvent> recorded = new ConcurrentHashMap<>();

    private final Database database = Database.migrated();
    private final HikariDataSource pool = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final Random random = new Random(8);
    private final Map<AppointmentId, ToldVisit> visits = new HashMap<>();
    private final List<Told> events = new ArrayList<>();
    private final List<Dispatcher> dispatchers;
    private final ExecutorService threads = Executors.newFixedThreadPool(DISPATCHERS);
    final Set<NotificationId> revived = new HashSet<>();

    private record Told(AppointmentBooked event, Instant at) {}

    /** Has a policy hear of a batch of events, in the transaction in which their place is noted. */
    interface Hearing {

        void hear(OutboxTrial trial, Runnable policy, Runnable place);
    }

    OutboxTrial(boolean isFaulty) {
        mail = new FaultyProvider(Channel.EMAIL, false, isFaulty, 1);
        sms = new FaultyProvider(Channel.SMS, true, isFaulty, 2);
        pool.setJdbcUrl(database.pool().getJdbcUrl());
        pool.setUsername(database.pool().getUsername());
        pool.setPassword(database.pool().getPassword());
        pool.setMaximumPoolSize(DISPATCHERS + 2);
        // What the machine loses when it falls is not what is tried here.
        pool.setConnectionInitSql("set synchronous_commit = off");
        db = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        outbox = new OutboxTable(db);
        db.sql("create table place (events int not null)").update();
        db.sql("insert into place values (0)").update();
        dispatchers = IntStream.range(0, DISPATCHERS)
                .mapToObj(number -> dispatcher(new Random(number)))
                .toList();
    }

    private Dispatcher dispatcher(Random jitter) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", mail);
        beans.addBean("sms", sms);
        beans.addBean("choices", new EverythingWanted());
        beans.addBean("wording", (Wording) (what, channel) -> new Content("Visit", "A visit.", null, null, null));
        Judging judging = new Judging(
                appointment -> Optional.ofNullable(visits.get(appointment)),
                recipient -> Optional.of(addressee(recipient)),
                new Letterbox(db),
                new Tellings(new NoPractices()),
                beans.getBeanProvider(Offers.class),
                beans.getBeanProvider(Choices.class),
                beans.getBeanProvider(Wording.class));
        return new Dispatcher(
                outbox,
                judging,
                new Carriers(beans.getBeanProvider(Carrier.class)),
                new Telltale(outbox, what -> recorded.put(what.notification(), what)),
                new Backoff(jitter::nextDouble),
                clock);
    }

    private static Addressee addressee(Recipient recipient) {
        String name = recipient.id().toString();
        return new Addressee(
                name + "@example.org",
                "+1" + (2_000_000_000L + Math.floorMod(recipient.id().getLeastSignificantBits(), 1_000_000_000L)),
                Locale.ENGLISH,
                null);
    }

    /** Books so many more visits, each of which has two people told by two channels, and has the policy hear of them. */
    void book(int many, Hearing hearing) {
        Instant start = clock.instant().plus(Duration.ofDays(30));
        for (int number = 0; number < many; number++) {
            AppointmentId appointment = new AppointmentId(new UUID(7, events.size()));
            TimeSlot slot = new TimeSlot(start, start.plus(Duration.ofMinutes(30)));
            Visit visit = new Visit(
                    new DoctorId(new UUID(2, events.size() % PEOPLE)),
                    new LocationId(new UUID(3, 1)),
                    ZoneId.of("UTC"),
                    "follow-up",
                    VisitMode.IN_PERSON,
                    slot,
                    slot);
            PatientId patient = new PatientId(new UUID(1, events.size() % PEOPLE));
            visits.put(appointment, new ToldVisit(patient, visit, AppointmentStatus.SCHEDULED, 0));
            events.add(new Told(new AppointmentBooked(appointment, patient, visit, null), clock.instant()));
        }
        follow(new StoredNotices(outbox, new Bell(), clock), hearing);
    }

    /** Has the policy hear of all that it has not heard of. */
    private void follow(Notices notices, Hearing hearing) {
        AppointmentNotices policy = new AppointmentNotices(
                notices,
                appointment -> Optional.ofNullable(visits.get(appointment)),
                new Links("http://localhost"),
                clock);
        for (int place = place(); place < events.size(); place = place()) {
            int end = Math.min(place + BATCH, events.size());
            List<Told> batch = events.subList(place, end);
            hearing.hear(
                    this,
                    () -> batch.forEach(told -> policy.on(told.event(), 0, told.at())),
                    () -> db.sql("update place set events = ?").param(end).update());
        }
    }

    private int place() {
        return db.sql("select events from place").query(Integer.class).single();
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** One in so many times something happens. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** As it should be: both or neither, and now and then neither. */
    static void together(OutboxTrial trial, Runnable policy, Runnable place) {
        trial.transaction.executeWithoutResult(status -> {
            policy.run();
            place.run();
            if (trial.once(8)) {
                status.setRollbackOnly();
            }
        });
    }

    /** Tells everything again from the first event on. */
    void replay() {
        db.sql("update place set events = 0").update();
        follow(new StoredNotices(outbox, new Bell(), clock), OutboxTrial::together);
    }

    /** Lets all dispatchers send, and time pass, until nothing waits or it is then. */
    void sendUntil(Instant end, Duration step) throws Exception {
        while (waiting() > 0 && clock.instant().isBefore(end)) {
            List<Future<Void>> rounds = threads.invokeAll(dispatchers.stream()
                    .<Callable<Void>>map(dispatcher -> () -> {
                        while (dispatcher.round(25) > 0) {}
                        return null;
                    })
                    .toList());
            for (Future<Void> round : rounds) {
                round.get();
            }
            pass(step);
        }
    }

    private void pass(Duration step) {
        Instant soon = clock.instant().plus(step);
        db.sql("select min(due) from notification where state = 'WAITING'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .ifPresent(due -> clock.setTo(due.isAfter(soon) ? due.plusMillis(1) : soon));
    }

    /** Has those sent once more of which nobody can tell; answers how many there were. */
    int reviveDoubtful() {
        List<UUID> doubtful = db.sql("select id from notification where state = 'DEAD' and why = 'in-doubt'")
                .query(UUID.class)
                .list();
        doubtful.stream().map(NotificationId::new).peek(revived::add).forEach(id -> outbox.revive(id, clock.instant()));
        return doubtful.size();
    }

    long waiting() {
        return count("state = 'WAITING'");
    }

    long count(String which) {
        return db.sql("select count(*) from notification where " + which)
                .query(Long.class)
                .single();
    }

    /** What is to be told, by the events alone. */
    List<Reckoning.Due> due() {
        List<Reckoning.Due> due = new ArrayList<>();
        for (int number = 0; number < events.size(); number++) {
            AppointmentBooked event = events.get(number).event();
            for (Recipient recipient : List.of(
                    Recipient.of(event.patient()), Recipient.of(event.visit().doctor()))) {
                for (Channel channel : Channel.values()) {
                    UUID notice = UuidCreator.getNameBasedSha1(
                            event.appointment().value(), "0 %s %s".formatted(recipient.kind(), recipient.id()));
                    due.add(new Reckoning.Due(OutboxTable.name(notice, channel), recipient + " " + channel, number));
                }
            }
        }
        return due;
    }

    Reckoning reckoning() {
        return Reckoning.of(due(), List.of(mail, sms), revived);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pool.close();
        database.close();
    }

    private static final class EverythingWanted implements Choices {

        @Override
        public Choice of(Recipient recipient, NoticePurpose purpose, Channel channel) {
            return Choice.WANTED;
        }

        @Override
        public Optional<Instant> quietUntil(Recipient recipient, Instant moment) {
            return Optional.empty();
        }
    }

    private static final class NoPractices implements Practices {

        @Override
        public Optional<Practice> of(LocationId location) {
            return Optional.empty();
        }

        @Override
        public Optional<String> emailOfAccount(UUID patient) {
            return Optional.empty();
        }

        @Override
        public List<PatientId> guardiansOf(PatientId patient) {
            return List.of();
        }
    }
}
