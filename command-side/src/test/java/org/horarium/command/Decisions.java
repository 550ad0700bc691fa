package org.horarium.command;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.PatientCalendarEvent;
import org.jspecify.annotations.Nullable;

/** Has commands decided without a server, by the real deciders on Axon's own repositories over a store in memory. */
public final class Decisions {

    public static final Actor ADMIN = new Actor(new UUID(9, 9), Role.ADMIN, null, null);

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Configuration axon;
    private final Commands commands;
    private final History history;
    private final Clock clock;

    public Decisions(Clock clock, Class<?>... aggregates) {
        this.clock = clock;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> engine)
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
                .configureCorrelationDataProviders(
                        configuration -> List.of(new SimpleCorrelationDataProvider(Origin.inherited())));
        Stream.of(aggregates).map(AggregateConfigurer::defaultConfiguration).forEach(configurer::configureAggregate);
        axon = configurer.start();
        commands = new Commands(axon.commandGateway());
        history = new History(axon.eventStore());
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

    /** What comes of that command. */
    public Decided when(Object command, Actor actor, @Nullable RequestKey key) {
        int before = events().size();
        Outcome outcome = send(command, actor, key);
        List<Object> all = events();
        return new Decided(outcome, all.subList(before, all.size()));
    }

    /** The answer alone, for those who ask from many threads. */
    public Outcome send(Object command, Actor actor, @Nullable RequestKey key) {
        return commands.send(command, actor, key);
    }

    /** Everything that ever happened here. */
    public List<Object> events() {
        return engine.readEvents(null, false).<Object>map(Message::getPayload).toList();
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
        }
        throw new IllegalArgumentException("No event: " + event);
    }
}
