package org.horarium.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.horarium.config.revisions.Revision;
import org.horarium.config.revisions.Revisions;
import org.horarium.shared.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another release wrote is read as far as this one can; shown by an event that had three revisions. */
class RevisionsTest {

    /** First it had a room like {@code 3/12}; then a floor and a room; since the third the room is a text. */
    @Recorded(value = "testing.RoomAssigned", revision = 3)
    record RoomAssigned(int floor, String room) {}

    private static final List<Revision> OLDER = List.of(
            new Revision(
                    "testing.RoomAssigned",
                    2,
                    json -> json.put("room", json.get("room").asText())),
            new Revision("testing.RoomAssigned", 1, RevisionsTest::apart));

    private final EventSerializer serializer =
            new EventSerializer(new EventNames(List.of(RoomAssigned.class)), EventJson.mapper(), new HandyCipher());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {\"place\":\"3/12\"}",
                "2 | {\"floor\":3,\"room\":12}",
                "3 | {\"floor\":3,\"room\":\"12\"}",
                "4 | {\"floor\":3,\"room\":\"12\",\"colour\":{\"door\":\"blue\"}}",
            })
    void every_revision_is_read_as_the_present_one(String revision, String json) {
        assertThat(read("testing.RoomAssigned", revision, json).getPayload()).isEqualTo(new RoomAssigned(3, "12"));
    }

    @Test
    void without_its_upcasters_an_old_revision_is_read_wrong_or_not_at_all() {
        DomainEventMessage<?> old =
                read("testing.RoomAssigned", "1", "{\"place\":\"3/12\"}", Revisions.chain(List.of()));
        assertThat(old.getPayload()).isNotEqualTo(new RoomAssigned(3, "12"));
    }

    @Test
    void an_event_of_a_later_release_is_passed_on_as_unknown() {
        DomainEventMessage<?> later = read("testing.RoomPainted", "1", "{\"colour\":\"blue\"}");
        assertThat(later.getPayload()).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void a_decision_is_not_made_on_a_history_with_an_unknown_event() {
        DefaultUnitOfWork<?> decision = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("decide"));
        try {
            assertThatThrownBy(() -> read("testing.RoomPainted", "1", "{\"colour\":\"blue\"}")
                            .getPayloadType())
                    .isInstanceOf(UnreadableHistory.class);
        } finally {
            decision.rollback();
        }
    }

    @Test
    void a_later_revision_that_cannot_be_read_is_told_from_one_that_can() {
        DomainEventMessage<?> later = read("testing.RoomAssigned", "4", "{\"floor\":\"third\",\"room\":[]}");
        assertThatThrownBy(later::getPayload).isInstanceOf(SerializationException.class);
        DefaultUnitOfWork<?> decision = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("decide"));
        try {
            DomainEventMessage<?> again = read("testing.RoomAssigned", "4", "{\"floor\":\"third\",\"room\":[]}");
            assertThatThrownBy(again::getPayload).isInstanceOf(UnreadableHistory.class);
        } finally {
            decision.rollback();
        }
    }

    @Test
    void two_upcasters_of_one_revision_are_refused() {
        Revision twice = OLDER.get(0);
        assertThatThrownBy(() -> Revisions.chain(List.of(twice, twice)))
                .hasMessage("Two upcasters read revision 2 of testing.RoomAssigned");
    }

    private DomainEventMessage<?> read(String name, String revision, String json) {
        return read(name, revision, json, Revisions.chain(OLDER));
    }

    private DomainEventMessage<?> read(String name, String revision, String json, EventUpcaster upcasters) {
        DomainEventData<byte[]> stored = new GenericDomainEventEntry<>(
                "Room",
                "room-1",
                0,
                "event-1",
                "2026-03-02T09:00:00Z",
                name,
                revision,
                json.getBytes(StandardCharsets.UTF_8),
                serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
                .next();
    }

    private static ObjectNode apart(ObjectNode json) {
        String[] place = json.remove("place").asText().split("/", 2);
        return json.put("floor", Integer.parseInt(place[0])).put("room", Integer.parseInt(place[1]));
    }
}
