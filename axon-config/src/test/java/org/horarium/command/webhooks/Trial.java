package org.horarium.command.webhooks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.horarium.command.secondfactor.Sealing;
import org.horarium.command.webhooks.Receiver.Mood;
import org.horarium.config.store.postgres.Database;
import org.horarium.platform.MovableClock;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bookings on their way to other systems, through processes that end at any moment and begin again where the database
 * says, to receivers that are often not well.
 */
final class Trial {

    private static final Visit VISIT = new Visit(
            new DoctorId(new UUID(2, 1)),
            new LocationId(new UUID(5, 1)),
            ZoneId.of("America/New_York"),
            "consultation",
            VisitMode.IN_PERSON,
            TimeSlot.of(Instant.parse("2027-06-08T14:00:00Z"), Duration.ofMinutes(30)),
            TimeSlot.of(Instant.parse("2027-06-08T14:00:00Z"), Duration.ofMinutes(30)));

    private final Random chance = new Random(8);
    private final MovableClock clock = new MovableClock();
    private final JdbcClient db;
    private final DataSourceTransactionManager transactions;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final SigningSecrets secrets;
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<EventMessage<?>> events = new ArrayList<>();
    private final Map<WebhookId, Receiver> receivers = new HashMap<>();
    private final List<String> disabled = new ArrayList<>();

    /** A process ends here, as by a power failure. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    Trial(Database database) {
        db = database.client();
        transactions = new DataSourceTransactionManager(database.pool());
        deliveries = new Deliveries(db);
        subscriptions = new Subscriptions(db);
        secrets = new SigningSecrets(db, new Plain(), transactions);
        db.sql("create table if not exists trial_token (at int not null)").update();
        db.sql("delete from trial_token").update();
        db.sql("insert into trial_token values (0)").update();
        db.sql("delete from webhook").update();
        db.sql("delete from webhook_delivery").update();
    }

    MovableClock clock() {
        return clock;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    WebhookId subscribe(Receiver receiver) {
        WebhookId webhook = new WebhookId(UUID.randomUUID());
        subscriptions.put(
                webhook,
                new WebhookDetails(receiver.url(), List.of(WebhookTopic.APPOINTMENT_BOOKED), null),
                0,
                clock.instant());
        secrets.make(webhook.value(), webhook, clock.instant());
        receivers.put(webhook, receiver);
        return webhook;
    }

    void book(int times) {
        for (int number = 0; number < times; number++) {
            AppointmentId appointment = new AppointmentId(UUID.randomUUID());
            var event = new GenericDomainEventMessage<>(
                    "Appointment",
                    appointment.toString(),
                    0,
                    new AppointmentBooked(appointment, new PatientId(UUID.randomUUID()), VISIT, "a cough"),
                    MetaData.emptyInstance());
            store.publish(event);
            events.add(event);
        }
    }

    /** Each receiver is broken now and then, or takes what it is sent and loses the reply. */
    void worry() {
        receivers
                .values()
                .forEach(receiver -> receiver.is(message -> {
                    synchronized (chance) {
                        int dice = chance.nextInt(100);
                        return dice < 15 ? Mood.BROKEN : dice < 25 ? Mood.REPLY_LOST : Mood.WELL;
                    }
                }));
    }

    /** How what is to be told is written beside the token that says how far the events were read. */
    interface Writing {
        void write(Happenings happenings, EventMessage<?> event, Runnable token, TransactionTemplate together);
    }

    /** As it is done: both or none. */
    static void together(Happenings happenings, EventMessage<?> event, Runnable token, TransactionTemplate together) {
        together.executeWithoutResult(status -> {
            handle(happenings, event);
            token.run();
        });
    }

    /** As it must not be done: whoever ends between them loses what was to be told. */
    static void apart(Happenings happenings, EventMessage<?> event, Runnable token, TransactionTemplate together) {
        together.executeWithoutResult(status -> token.run());
        together.executeWithoutResult(status -> handle(happenings, event));
    }

    private static void handle(Happenings happenings, EventMessage<?> event) {
        happenings.on((AppointmentBooked) event.getPayload(), event, 0);
    }

    /** Reads all events, through one kill in twenty at a commit's door. */
    void read(Writing writing) {
        BooleanSupplier isKilled = () -> chance.nextInt(20) == 0;
        for (int at = token(); at < events.size(); at = token()) {
            int next = at + 1;
            Happenings happenings = new Happenings(subscriptions, deliveries, store, patient -> false, clock);
            try {
                writing.write(
                        happenings,
                        events.get(at),
                        () -> db.sql("update trial_token set at = ?")
                                .param(next)
                                .update(),
                        new Mortal(isKilled));
            } catch (Killed restarted) {
                // the next begins where the token says
            }
        }
    }

    void forgetTheToken() {
        db.sql("update trial_token set at = 0").update();
    }

    private int token() {
        return db.sql("select at from trial_token").query(Integer.class).single();
    }

    /** Sends until nothing waits, through kills between sending and noting; the clock goes on to what is due next. */
    void sendAll() throws Exception {
        try (Poster poster = poster()) {
            while (waiting() > 0) {
                Dispatcher dispatcher = dispatcher(poster, new Mortal(() -> chance.nextInt(20) == 0));
                try {
                    while (dispatcher.sendOne()) {
                        // the next
                    }
                } catch (Killed restarted) {
                    continue;
                }
                goOnToTheNextDue();
            }
        }
    }

    void goOnToTheNextDue() {
        db.sql("select min(due) from webhook_delivery where state = 'WAITING'")
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(due -> clock.setTo(due.toInstant().plusSeconds(1)));
    }

    Dispatcher dispatcher(Poster poster) {
        return dispatcher(poster, new TransactionTemplate(transactions));
    }

    private Dispatcher dispatcher(Poster poster, TransactionTemplate together) {
        return new Dispatcher(
                deliveries,
                subscriptions,
                secrets,
                poster,
                new RetrySchedule(chance),
                this::disable,
                together,
                clock,
                new SimpleMeterRegistry());
    }

    private void disable(WebhookId webhook, WebhookFault why) {
        disabled.add(why.name());
        subscriptions.disable(webhook, why, clock.instant());
        deliveries.giveUp(webhook);
    }

    List<String> disabled() {
        return disabled;
    }

    static Poster poster() {
        Duration brief = Duration.ofSeconds(5);
        return new Poster(new Destinations(true, InetAddress::getAllByName), brief, brief, brief);
    }

    int waiting() {
        return db.sql("select count(*) from webhook_delivery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** What is wrong: an event that a receiver never heard of, or one that it heard of without a reason to hear it again. */
    List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        receivers.forEach((webhook, receiver) -> {
            Map<String, Integer> heard = new HashMap<>();
            Map<String, String> ids = new HashMap<>();
            receiver.received().forEach(message -> {
                heard.merge(message.id(), 1, Integer::sum);
                String former = ids.put(appointment(message.body()), message.id());
                if (former != null && !former.equals(message.id())) {
                    wrongs.add("under two ids: " + former);
                }
            });
            events.forEach(event -> {
                UUID booked =
                        ((AppointmentBooked) event.getPayload()).appointment().value();
                if (!ids.containsKey(booked.toString())) {
                    wrongs.add("never told: " + booked);
                }
            });
            heard.forEach((id, times) -> {
                int reasons = db.sql("select count(*) from webhook_attempt where delivery_id = ?::uuid"
                                + " and (status is null or status >= 300)")
                        .param(id)
                        .query(Integer.class)
                        .single();
                if (times > reasons + 1) {
                    wrongs.add("told " + times + " times with " + reasons + " reasons: " + id);
                }
            });
        });
        return wrongs;
    }

    private static String appointment(String body) {
        String mark = "\"appointment_id\":\"";
        int from = body.indexOf(mark) + mark.length();
        return body.substring(from, from + 36);
    }

    /** Transactions before or after which the process may end. */
    private final class Mortal extends TransactionTemplate {

        private static final long serialVersionUID = 1L;
        private final transient BooleanSupplier isKilled;

        Mortal(BooleanSupplier isKilled) {
            super(transactions);
            this.isKilled = isKilled;
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            if (isKilled.getAsBoolean()) {
                throw new Killed();
            }
            return super.execute(status -> {
                T done = action.doInTransaction(status);
                if (isKilled.getAsBoolean()) {
                    throw new Killed();
                }
                return done;
            });
        }
    }

    private static final class Plain implements Sealing {
        @Override
        public String seal(String text) {
            return text;
        }

        @Override
        public String open(String sealed) {
            return sealed;
        }
    }
}
