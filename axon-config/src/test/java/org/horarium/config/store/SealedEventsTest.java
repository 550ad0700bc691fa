package org.horarium.config.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.Unavailable;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is marked in an event goes into the store as nobody can read it, and comes out as it was, while there is its key. */
class SealedEventsTest {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final PatientId ANNA = new PatientId(new UUID(2, 1));
    private static final PatientId BORIS = new PatientId(new UUID(2, 2));
    private static final String CANARY = "canary-7d1f";

    private final HandyCipher keys = new HandyCipher();
    private final EventSerializer serializer = new EventSerializer(new EventNames(), JSON, keys);

    /** A list of parts that are not marked themselves, and one that is. */
    @Recorded("testing.Told")
    record Told(PatientId patient, List<Within> parts, @Phi List<String> names, @Phi @Nullable Integer number) {}

    record Within(UUID id, @Phi String text, @Nullable String plain) {}

    /** As if somebody had taken the mark away. */
    @Recorded("testing.Unmarked")
    record Unmarked(PatientId patient, String notes) {}

    @Recorded("testing.Marked")
    record Marked(PatientId patient, @Phi String notes) {}

    static List<Object> examples() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_comes_out_as_it_went_in(Object event) {
        assertThat(deserialized(serializer.serialize(event, byte[].class))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothing_that_is_marked_can_be_read_in_the_store(Object event) {
        String stored = stored(event);
        assertThat(marked(event)).filteredOn(SealedEventsTest::isUnmistakable).noneMatch(stored::contains);
    }

    /** A single digit or a yes may stand there for something else. */
    private static boolean isUnmistakable(String value) {
        return value.length() > "false".length();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_not_marked_is_written_as_it_always_was(Object event) throws Exception {
        JsonNode plain = JSON.readTree(JSON.writeValueAsString(event));
        JsonNode stored = JSON.readTree(stored(event));
        blank(event, plain);
        blank(event, stored);
        assertThat(stored).isEqualTo(plain);
    }

    @Test
    void an_event_that_says_nothing_marked_is_the_same_to_the_byte() throws Exception {
        Object silent = EventExamples.all().stream()
                .filter(AppointmentBooked.class::isInstance)
                .map(AppointmentBooked.class::cast)
                .map(it -> new AppointmentBooked(it.appointment(), it.patient(), it.visit(), null))
                .findFirst()
                .orElseThrow();
        assertThat(stored(silent)).isEqualTo(JSON.writeValueAsString(silent));
    }

    @Test
    void the_check_finds_a_field_whose_mark_was_removed() {
        assertThat(stored(new Marked(ANNA, CANARY))).doesNotContain(CANARY);
        assertThat(stored(new Unmarked(ANNA, CANARY))).contains(CANARY);
    }

    @Test
    void what_lies_deeper_is_found_in_lists_and_a_marked_list_is_one_part() throws Exception {
        EventSerializer own = new EventSerializer(new EventNames(List.of(Told.class)), JSON, keys);
        Told told = new Told(ANNA, List.of(new Within(new UUID(0, 1), CANARY, null)), List.of(CANARY, "b"), 7);
        SerializedObject<byte[]> stored = own.serialize(told, byte[].class);
        JsonNode json = JSON.readTree(stored.getData());
        assertThat(json.toString()).doesNotContain(CANARY);
        assertThat(json.path("names").isTextual()).isTrue();
        assertThat(own.<byte[], Object>deserialize(stored)).isEqualTo(told);

        keys.destroy(ANNA.value());
        assertThat(own.<byte[], Object>deserialize(stored))
                .isEqualTo(new Told(ANNA, List.of(new Within(new UUID(0, 1), Erased.TEXT, null)), List.of(), null));
    }

    @Test
    void without_their_key_a_patient_is_erased_and_their_neighbour_is_not() {
        SerializedObject<byte[]> annas = serializer.serialize(registered(ANNA), byte[].class);
        SerializedObject<byte[]> boris = serializer.serialize(registered(BORIS), byte[].class);
        keys.destroy(ANNA.value());

        PatientRegistered erased = (PatientRegistered) deserialized(annas);
        assertThat(erased.patient()).isEqualTo(ANNA);
        assertThat(erased.details().fullName()).isEqualTo(Erased.TEXT);
        assertThat(erased.details().dateOfBirth()).isEqualTo(Erased.DATE);
        assertThat(deserialized(boris)).isEqualTo(registered(BORIS));
        assertThatThrownBy(() -> serializer.serialize(registered(ANNA), byte[].class))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void a_key_that_cannot_be_had_now_is_an_error_and_never_an_erasure() {
        SerializedObject<byte[]> stored = serializer.serialize(registered(ANNA), byte[].class);
        keys.goAway();
        assertThatThrownBy(() -> deserialized(stored)).isInstanceOf(Unavailable.class);
    }

    @Test
    void what_was_sealed_for_one_patient_does_not_open_as_anothers() {
        String annas = stored(registered(ANNA));
        String swapped = annas.replace(ANNA.value().toString(), BORIS.value().toString());
        assertThatThrownBy(() -> deserialized(new SimpleSerializedObject<>(
                        swapped.getBytes(UTF_8), byte[].class, serializer.typeForClass(PatientRegistered.class))))
                .isInstanceOf(SerializationException.class);
    }

    private static PatientRegistered registered(PatientId patient) {
        return EventExamples.all().stream()
                .filter(PatientRegistered.class::isInstance)
                .map(it -> new PatientRegistered(patient, ((PatientRegistered) it).details()))
                .findFirst()
                .orElseThrow();
    }

    private String stored(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), UTF_8);
    }

    private Object deserialized(SerializedObject<byte[]> stored) {
        return serializer.<byte[], Object>deserialize(stored);
    }

    private static List<String> marked(Object event) {
        List<String> texts = new ArrayList<>();
        MarkedParts.of(event.getClass()).replaceIn(JSON.valueToTree(event), (value, type) -> {
            texts.add(value.isTextual() ? value.textValue() : value.toString());
            return value;
        });
        return texts;
    }

    private static void blank(Object event, JsonNode json) {
        MarkedParts.of(event.getClass()).replaceIn(json, (value, type) -> JSON.nullNode());
    }
}
