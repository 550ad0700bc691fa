package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that the former engine wrote keeps its events, their order, and the places of its readers. */
class EventOrderMigrationTest {

    private final Database database = Database.unmigrated();
    private final JacksonSerializer serializer = JacksonSerializer.defaultSerializer();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_events_and_readers() {
        database.migrate("21");
        for (int i = 0; i < 5; i++) {
            database.client()
                    .sql(
                            """
                            insert into domain_event (event_id, stream, sequence_number, stream_type, payload_type,
                                payload, metadata, recorded_at)
                            values (gen_random_uuid()::text, 'day-1', ?, 'test', 'java.lang.String', ?, '{}',
                                '2026-11-22T10:00:00.123Z')""")
                    .param(i)
                    .param(("\"day-1@" + i + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .update();
        }
        token("even", GapAwareTrackingToken.newInstance(3, java.util.Set.of()));
        token("gaps", GapAwareTrackingToken.newInstance(4, java.util.Set.of(2L, 3L)));

        database.migrate("latest");

        Store store = Store.on(database);
        await().untilAsserted(() ->
                assertThat(store.after(null)).containsExactly("day-1@0", "day-1@1", "day-1@2", "day-1@3", "day-1@4"));
        assertThat(store.after(stored("even"))).containsExactly("day-1@3", "day-1@4");
        assertThat(store.after(stored("gaps"))).containsExactly("day-1@1", "day-1@2", "day-1@3", "day-1@4");
        store.append("day-1", 5);
        await().untilAsserted(() -> assertThat(store.after(null)).endsWith("day-1@5"));
    }

    private void token(String processor, TrackingToken token) {
        SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
        database.client()
                .sql("insert into projection_token (processor_name, segment, token, token_type) values (?, 0, ?, ?)")
                .param(processor)
                .param(serialized.getData())
                .param(serialized.getType().getName())
                .update();
    }

    private TrackingToken stored(String processor) {
        return database.client()
                .sql("select token, token_type from projection_token where processor_name = ?")
                .param(processor)
                .query((row, number) -> serializer.<byte[], TrackingToken>deserialize(new SimpleSerializedObject<>(
                        row.getBytes("token"), byte[].class, row.getString("token_type"), null)))
                .single();
    }
}
