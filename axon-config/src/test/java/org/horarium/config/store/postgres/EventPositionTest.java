package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;

/** All positions stand in one order, and Axon's splits, merges and replays go by it. */
class EventPositionTest {

    private static final EventPosition FIRST = new EventPosition(7, 900);
    private static final EventPosition SECOND = new EventPosition(8, 12);
    private static final EventPosition THIRD = new EventPosition(8, 13);
    private static final EventPosition LAST = new EventPosition(-1, 1);

    @Test
    void goes_by_transaction_first_and_takes_its_number_as_unsigned() {
        assertThat(Stream.of(LAST, THIRD, FIRST, SECOND, EventPosition.START).sorted())
                .containsExactly(EventPosition.START, FIRST, SECOND, THIRD, LAST);
    }

    @Test
    void covers_what_does_not_come_after_it() {
        for (EventPosition one : List.of(FIRST, SECOND, THIRD, LAST)) {
            for (EventPosition other : List.of(FIRST, SECOND, THIRD, LAST)) {
                assertThat(one.covers(other)).isEqualTo(one.compareTo(other) >= 0);
                assertThat(one.lowerBound(other).compareTo(one)).isLessThanOrEqualTo(0);
                assertThat(one.upperBound(other).covers(one)).isTrue();
                assertThat(one.upperBound(other).covers(other)).isTrue();
                assertThat(one.samePositionAs(other)).isEqualTo(one.equals(other));
            }
        }
        assertThat(FIRST.covers(null)).isTrue();
    }

    @Test
    void merged_segments_have_read_what_both_have_read() {
        TrackingToken merged = MergedTrackingToken.merged(THIRD, FIRST);

        assertThat(EventPosition.of(merged)).isEqualTo(FIRST);
        assertThat(merged.covers(SECOND)).isFalse();
        TrackingToken caughtUp = ((MergedTrackingToken) merged).advancedTo(SECOND);
        assertThat(EventPosition.of(((MergedTrackingToken) caughtUp).advancedTo(THIRD)))
                .isEqualTo(THIRD);
    }

    @Test
    void a_replay_ends_where_it_began() {
        TrackingToken replay = ReplayToken.createReplayToken(SECOND, EventPosition.START);

        TrackingToken first = ((ReplayToken) replay).advancedTo(FIRST);
        assertThat(ReplayToken.isReplay(first)).isTrue();
        TrackingToken second = ((ReplayToken) first).advancedTo(SECOND);
        TrackingToken third = second instanceof ReplayToken still ? still.advancedTo(THIRD) : THIRD;
        assertThat(ReplayToken.isReplay(third)).isFalse();
    }

    @Test
    void survives_being_stored() {
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        for (TrackingToken token : List.of(LAST, MergedTrackingToken.merged(THIRD, FIRST))) {
            assertThat(serializer.<byte[], TrackingToken>deserialize(serializer.serialize(token, byte[].class)))
                    .isEqualTo(token);
        }
    }

    @Test
    void takes_no_token_of_another_store() {
        assertThatThrownBy(() -> FIRST.covers(new GlobalSequenceTrackingToken(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
