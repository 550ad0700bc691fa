package org.horarium.config.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows how far the projections have read, by the tokens that they commit together with their rows. */
@Component
public class Progress {

    private static final TrackingToken NOTHING_READ = new GapAwareTrackingToken(-1, Set.of());

    private final JdbcClient db;
    private final Serializer serializer;

    Progress(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** Where an event stands in the store; nowhere if there is none of that number in that stream. */
    OptionalLong positionOf(String stream, long version) {
        return db.sql("select global_index from domain_event where stream = ? and sequence_number = ?")
                .param(stream)
                .param(version)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Where the last event stands; -1 in an empty store. */
    long lastPosition() {
        return db.sql("select coalesce(max(global_index), -1) from domain_event")
                .query(Long.class)
                .single();
    }

    /** Whether every projection that is read has seen the event at that position. */
    boolean hasReached(long position) {
        return tokens("processor_name not like '%@next'").allMatch(token -> covers(token, position));
    }

    /** Whether that processor has begun, and has read all that the other one has. */
    public boolean hasCaughtUp(String processor, String other) {
        List<TrackingToken> mine = tokens("processor_name = ?", processor).toList();
        return !mine.isEmpty()
                && tokens("processor_name = ?", other)
                        .mapToLong(Progress::highest)
                        .allMatch(position -> mine.stream().allMatch(token -> covers(token, position)));
    }

    private Stream<TrackingToken> tokens(String condition, Object... parameters) {
        return db
                .sql("select token, token_type from projection_token where " + condition)
                .params(parameters)
                .query((row, number) -> Optional.ofNullable(token(row.getBytes("token"), row.getString("token_type")))
                        .orElse(NOTHING_READ))
                .list()
                .stream();
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    private static boolean covers(TrackingToken token, long position) {
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken read
                && read.getIndex() >= position
                && !read.getGaps().contains(position);
    }

    private static long highest(TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken read ? read.getIndex() : -1;
    }
}
