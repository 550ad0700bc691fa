package org.horarium.config.store.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.command.Premises;
import org.jspecify.annotations.Nullable;

/** The engine over a database of a test's own, written to and read in few words. */
final class Store {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final StreamProofs proofs = new StreamProofs();
    final PostgresEventStorageEngine engine;

    Store(DataSource transactional, DataSource own, boolean groupCommit) {
        engine = PostgresEventStorageEngine.builder()
                .database(transactional)
                .connections(own)
                .proofs(proofs)
                .meters(meters)
                .sharesCommits(groupCommit)
                .serializer(JacksonSerializer.defaultSerializer())
                .batchSize(100)
                .build();
    }

    static Store on(Database database) {
        return new Store(database.pool(), database.pool(), true);
    }

    /** Appends the events of those numbers to a stream, as one unit. */
    void append(String stream, long... numbers) {
        engine.appendEvents(events(stream, numbers));
    }

    /** Appends in a unit of work that relies on a stream to end with that event. */
    void appendRelyingOn(String read, long version, String stream, long... numbers) {
        var work = DefaultUnitOfWork.startAndGet(event(stream, 0));
        try {
            Premises.ofThisDecision().orElseThrow().relyOn(read, version);
            append(stream, numbers);
        } finally {
            work.rollback();
        }
    }

    static List<DomainEventMessage<?>> events(String stream, long... numbers) {
        return LongStream.of(numbers)
                .<DomainEventMessage<?>>mapToObj(number -> event(stream, number))
                .toList();
    }

    static DomainEventMessage<?> event(String stream, long number) {
        return new GenericDomainEventMessage<>("test", stream, number, stream + "@" + number);
    }

    /** What a reader with that token is given now. */
    List<String> after(@Nullable TrackingToken token) {
        return tracked(token).stream()
                .map(TrackedEventMessage::getPayload)
                .map(String::valueOf)
                .toList();
    }

    @SuppressWarnings("NullAway") // null is Axon's word for the beginning
    List<TrackedEventMessage<?>> tracked(@Nullable TrackingToken token) {
        return new ArrayList<>(engine.readEvents(token, false).toList());
    }

    List<String> stream(String stream) {
        return engine.readEvents(stream, 0)
                .asStream()
                .map(event -> String.valueOf(event.getPayload()))
                .toList();
    }
}
