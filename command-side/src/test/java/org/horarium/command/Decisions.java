package org.horarium.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.feeds.CalendarFeedEvent;
import org.horarium.shared.feeds.FeedId;
import org.horarium.shared.notification.ContactEvent;
import org.horarium.shared.notification.ContactId;
import org.horarium.shared.notification.ReminderEvent;
import org.horarium.shared.notification.ReminderPlanId;
import org.horarium.shared.notification.TemplateEvent;
import org.horarium.shared.notification.TemplatesId;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.records.MedicalRecordEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.PatientCalendarEvent;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.jspecify.annotations.Nullable;

/** Has commands decided without a server, by the real deciders on Axon's own repositories over a store in memory. */
public final class Decisions {

    public static final Actor ADMIN = new Actor(new UUID(9, 9), Role.ADMIN, null, null, Reach.EVERYWHERE);

    private final MemoryStore engine;
    private final Configuration axon;
    private final Commands commands;
    private final History history;
    private final NewStreams newStreams;
    private final StreamLocks locks = new StreamLocks(Duration.ofSeconds(10));
    private final List<Refused> heardOf = new CopyOnWriteArrayList<>();
    private final List<RefusalWitness> witnesses = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Acquaintances acquaintances = new Acquaintances();
    private final Permissions permissions = new Permissions(acquaintances);

    public Decisions(Clock clock, Class<?>... aggregates) {
        this(clock, new MemoryStore(), aggregates);
    }

    /** One of several processes that share a store. */
    public Decisions(Clock clock, MemoryStore engine, Class<?>... aggregates) {
        this.clock = clock;
        this.engine = engine;
        CacheSize size = new CacheSize("", 100_000_000);
        AggregateCache cache = new AggregateCache(size);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> engine)
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
                .configureCorrelationDataProviders(configuration -> List.of(new Inheritance()));
        Stream.of(aggregates)
                .map(AggregateConfigurer::defaultConfiguration)
                .map(aggregate ->
                        aggregate.configureCache(configuration -> cache).configureLockFactory(configuration -> locks))
                .forEach(configurer::configureAggregate);
        axon = configurer.start();
        commands = new Commands(axon.commandGateway(), permissions);
        history = new History(axon.eventStore(), Optional.of(engine), size);
        newStreams = new NewStreams(locks, cache);
        witnesses.add((command, refusal, evidence) -> heardOf.add(refusal));
        axon.commandBus().registerHandlerInterceptor(new CommandGuard());
        axon.commandBus().registerHandlerInterceptor(new ProvenAnswers(Optional.of(engine), witnesses));
    }

    /** Who has to do with whom. */
    public Acquaintances acquaintances() {
        return acquaintances;
    }

    /** Who may do what, by that. */
    public Permissions permissions() {
        return permissions;
    }

    /** The store, which other processes may share. */
    public MemoryStore store() {
        return engine;
    }

    public NewStreams newStreams() {
        return newStreams;
    }

    /** Every refusal that was answered, in the words of those who are told of it. */
    public List<Refused> heardOf() {
        return heardOf;
    }

    /** Names one who is told of refusals. */
    public Decisions heardBy(RefusalWitness witness) {
        witnesses.add(witness);
        return this;
    }

    public EventStore eventStore() {
        return axon.eventStore();
    }

    /** How many streams are locked at this moment. */
    public int locked() {
        return locks.size();
    }

    public <A> Repository<A> repository(Class<A> aggregate) {
        return axon.repository(aggregate);
    }

    public History history() {
        return history;
    }

    public Clock clock() {
        return clock;
    }

    /** Names the deciders. */
    public Decisions decidedBy(Object... deciders) {
        Stream.of(deciders).forEach(it -> new AnnotationCommandHandlerAdapter<>(it).subscribe(axon.commandBus()));
        return this;
    }

    /** Lets that have happened already. Collections of events may stand among them. */
    public Decisions given(Object... happened) {
        EventStore store = axon.eventStore();
        flat(happened).forEach(event -> {
            String stream = stream(event);
            long sequence = store.lastSequenceNumberFor(stream).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("given", stream, sequence, event));
        });
        return this;
    }

    /** What comes of that command of an administrator. */
    public Decided when(Object command) {
        return when(command, ADMIN, null);
    }

    /** What comes of that command of somebody who has not signed in. */
    public Decided whenVisitor(Guarded command) {
        return decided(() -> commands.sendForVisitor(command));
    }

    /** What comes of that command of the platform's own. */
    public Decided whenPlatform(Guarded command) {
        return decided(() -> commands.send(command, Origin.system("test")));
    }

    /** What comes of that command. */
    public Decided when(Object command, Actor actor, @Nullable RequestKey key) {
        return decided(() -> send(command, actor, key));
    }

    private Decided decided(Supplier<Outcome> decision) {
        int before = events().size();
        Outcome outcome = decision.get();
        List<Object> all = events();
        return new Decided(outcome, all.subList(before, all.size()));
    }

    /** The answer alone, for those who ask from many threads. */
    public Outcome send(Object command, Actor actor, @Nullable RequestKey key) {
        return commands.send((Guarded) command, actor, key);
    }

    /** A moment at which a command may have arrived. */
    public static long now() {
        return System.nanoTime();
    }

    /** The answer to a command that has waited since then. */
    public Outcome send(Object command, Actor actor, @Nullable RequestKey key, long arrival) {
        return commands.send(command, Origin.of(actor, key), new Attempt(1, arrival));
    }

    /** The answer to a command that says that of its origin, whoever made it up. */
    public Outcome sendWith(Object command, Map<String, ?> origin) {
        return commands.send(command, origin);
    }

    /** Everything that ever happened here. */
    public List<Object> events() {
        return engine.everything();
    }

    static Stream<Object> flat(Object... events) {
        return Stream.of(events)
                .flatMap(event -> event instanceof Collection<?> several ? several.stream() : Stream.of(event));
    }

    private static String stream(Object event) {
        if (event instanceof DoctorCalendarEvent it) {
            return it.calendar().toString();
        } else if (event instanceof PatientCalendarEvent it) {
            return it.calendar().toString();
        } else if (event instanceof AppointmentEvent it) {
            return it.appointment().toString();
        } else if (event instanceof DoctorScheduleEvent it) {
            return it.schedule().toString();
        } else if (event instanceof DoctorEvent it) {
            return it.doctor().toString();
        } else if (event instanceof ClinicEvent it) {
            return it.clinic().toString();
        } else if (event instanceof PatientEvent it) {
            return it.patient().toString();
        } else if (event instanceof MedicalRecordEvent it) {
            return it.record().toString();
        }
        if (event instanceof WaitlistEvent it) {
            return it.entry().toString();
        }
        if (event instanceof ReminderEvent it) {
            return new ReminderPlanId(it.clinic()).toString();
        }
        if (event instanceof ContactEvent it) {
            return new ContactId(it.recipient()).toString();
        }
        if (event instanceof TemplateEvent it) {
            return new TemplatesId(it.clinic()).toString();
        } else if (event instanceof CalendarFeedEvent it) {
            return new FeedId(it.recipient()).toString();
        }
        throw new IllegalArgumentException("No event: " + event);
    }
}
