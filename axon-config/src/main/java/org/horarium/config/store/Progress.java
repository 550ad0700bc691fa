package org.horarium.config.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
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

    private final JdbcClient db;
    private final Serializer serializer;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    Progress(JdbcClient db, Serializer serializer, ObjectProvider<EventProcessingConfiguration> processing) {
        this.db = db;
        this.serializer = serializer;
        this.processing = processing;
    }

    /** Whether every projection that is read has got to that place. */
    boolean hasReached(TrackingToken place) {
        return segments(
                        "processor_name not like '%@next' and processor_name <> all (?)",
                        (Object) Policies.UNSEEN.toArray(String[]::new))
                .allMatch(segment -> segment.hasReached(place));
    }

    /** Whether that processor has begun and has got to that place. */
    boolean hasReached(String processor, TrackingToken place) {
        List<Segment> segments = segments("processor_name = ?", processor).toList();
        return !segments.isEmpty() && segments.stream().allMatch(segment -> segment.hasReached(place));
    }

    /** Whether that processor has begun, and has read all that the other one has. */
    public boolean hasCaughtUp(String processor, String other) {
        List<Segment> mine = segments("processor_name = ?", processor).toList();
        return !mine.isEmpty()
                && segments("processor_name = ?", other)
                        .flatMap(segment -> segment.read().stream())
                        .allMatch(place -> mine.stream().allMatch(segment -> segment.hasReached(place)));
    }

    /** @param read what is known of how far it has read; nothing where it has not begun */
    private record Segment(List<TrackingToken> read) {

        boolean hasReached(TrackingToken place) {
            return read.stream().anyMatch(token -> token.covers(place));
        }
    }

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
        return new Segment(Stream.of(Optional.ofNullable(stored), said(processor, segment))
                .flatMap(token -> token.map(WrappedToken::unwrapLowerBound).stream())
                .toList());
    }

    /** What a processor of this process says of a segment that it works on. */
    private Optional<TrackingToken> said(String processor, int segment) {
        return processing
                .getObject()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(it -> it.processingStatus().get(segment))
                .map(EventTrackerStatus::getTrackingToken);
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
