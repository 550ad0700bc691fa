package org.horarium.config.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows how far the projections have read: those of this process by what they say, for a segment that nothing concerns
 * stores its token only now and then; those of other processes by the tokens that they commit together with their rows.
 */
@Component
public class Progress {

    private static final String POSITIONS =
            "select transaction_id::text as transaction_text, position from domain_event ";

    private final JdbcClient db;
    private final Serializer serializer;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    Progress(JdbcClient db, Serializer serializer, ObjectProvider<EventProcessingConfiguration> processing) {
        this.db = db;
        this.serializer = serializer;
        this.processing = processing;
    }

    /** Where an event stands in the store; nowhere if there is none of that number in that stream. */
    Optional<EventPosition> positionOf(String stream, long version) {
        return position("where stream = ? and sequence_number = ?", stream, version);
    }

    /** Where the last event stands, whether readers may go there yet or not. */
    EventPosition lastPosition() {
        return position("order by domain_event.transaction_id desc, domain_event.position desc limit 1")
                .orElse(EventPosition.START);
    }

    /** Whether every projection that is read has seen the event at that position. */
    boolean hasReached(EventPosition position) {
        return segments("processor_name not like '%@next'")
                .allMatch(segment -> segment.read().compareTo(position) >= 0);
    }

    /** Whether that processor has begun, and has read all that the other one has. */
    public boolean hasCaughtUp(String processor, String other) {
        EventPosition target = segments("processor_name = ?", other)
                .map(Segment::read)
                .max(Comparator.naturalOrder())
                .orElse(EventPosition.START);
        List<Segment> mine = segments("processor_name = ?", processor).toList();
        return !mine.isEmpty()
                && mine.stream().allMatch(segment -> segment.read().compareTo(target) >= 0);
    }

    private Optional<EventPosition> position(String condition, Object... parameters) {
        return db.sql(POSITIONS + condition)
                .params(parameters)
                .query((row, number) -> new EventPosition(
                        Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position")))
                .optional();
    }

    private record Segment(EventPosition read) {}

    private Stream<Segment> segments(String condition, Object... parameters) {
        return db
                .sql("select processor_name, segment, token, token_type from projection_token where " + condition)
                .params(parameters)
                .query((row, number) -> segment(
                        row.getString("processor_name"),
                        row.getInt("segment"),
                        token(row.getBytes("token"), row.getString("token_type"))))
                .list()
                .stream();
    }

    private Segment segment(String processor, int segment, @Nullable TrackingToken stored) {
        EventPosition committed = EventPosition.of(stored);
        EventPosition said = said(processor, segment);
        return new Segment(said.compareTo(committed) > 0 ? said : committed);
    }

    /** What a processor of this process says of a segment that it works on. */
    private EventPosition said(String processor, int segment) {
        return processing
                .getObject()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(it -> it.processingStatus().get(segment))
                .map(EventTrackerStatus::getTrackingToken)
                .map(EventPosition::of)
                .orElse(EventPosition.START);
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
