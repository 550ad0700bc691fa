package org.horarium.config.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.horarium.config.revisions.Revisions;
import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What was ever recorded stays readable: {@code events/} holds one file for each event and revision. A file of an
 * older revision is kept for ever, and never changed.
 */
class EventCorpusTest {

    private static final Pattern FILE = Pattern.compile("([a-z]+\\.[A-Za-z]+)\\.v(\\d+)\\.json");

    private final ObjectMapper json = EventJson.mapper();
    private final EventNames names = new EventNames();
    private final EventSerializer serializer = new EventSerializer(names, json, new HandyCipher());

    @Test
    void every_event_has_an_example_and_every_example_is_an_event() {
        assertThat(EventExamples.all()).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(EventExamples.all().stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(names.all());
    }

    @Test
    void no_event_of_an_aggregate_lacks_a_stable_name() {
        assertThat(names.all())
                .flatExtracting(event -> List.of(event.getInterfaces()))
                .flatExtracting(aggregate -> List.of(aggregate.getPermittedSubclasses()))
                .allSatisfy(event -> assertThat(event).hasAnnotation(Recorded.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_written_as_its_file_says(Object event) throws IOException {
        String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";

        assertThat(corpus()).containsEntry(fileOf(event.getClass()), written);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_read_back_as_it_was(Object event) throws IOException {
        assertThat(read(fileOf(event.getClass()))).isEqualTo(event);
    }

    @Test
    void every_file_ever_written_can_be_read() throws IOException {
        for (String file : corpus().keySet()) {
            Recorded recorded = read(file).getClass().getAnnotation(Recorded.class);

            assertThat(file).startsWith(recorded.value() + ".v");
            assertThat(revision(file)).isLessThanOrEqualTo(recorded.revision());
        }
    }

    @Test
    void no_older_revision_of_an_event_lacks_its_file() throws IOException {
        for (Class<?> event : names.all()) {
            Recorded recorded = event.getAnnotation(Recorded.class);
            for (int revision = 1; revision <= recorded.revision(); revision++) {
                assertThat(corpus()).containsKey(recorded.value() + ".v" + revision + ".json");
            }
        }
    }

    @Test
    void fields_of_a_later_release_are_read_over() throws IOException {
        ObjectNode later = (ObjectNode) json.readTree(corpus().get("booking.AppointmentBooked.v1.json"));
        later.put("colour", "blue");
        ((ObjectNode) later.get("visit")).putObject("room").put("floor", 3);

        assertThat(EventExamples.all()).contains(json.treeToValue(later, AppointmentBooked.class));
    }

    @Test
    void what_an_event_need_not_hold_may_be_null_or_missing() throws IOException {
        ObjectNode silent = (ObjectNode) json.readTree(corpus().get("booking.AppointmentBooked.v1.json"));
        silent.putNull("notes");
        assertThat(json.treeToValue(silent, AppointmentBooked.class).notes()).isNull();

        silent.remove("notes");
        assertThat(json.treeToValue(silent, AppointmentBooked.class).notes()).isNull();
    }

    static List<Object> examples() {
        return EventExamples.all();
    }

    /** As the store reads it: with the upcasters, by the serializer. */
    private Object read(String file) throws IOException {
        Matcher name = matched(file);
        DomainEventData<byte[]> stored = new GenericDomainEventEntry<>(
                "Stream",
                "stream-1",
                0,
                "event-1",
                "2026-03-02T09:00:00Z",
                name.group(1),
                name.group(2),
                corpus().getOrDefault(file, "").getBytes(StandardCharsets.UTF_8),
                serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(stored), serializer, Revisions.chain(Revisions.all()))
                .next()
                .getPayload();
    }

    private String fileOf(Class<?> event) {
        SerializedType type = serializer.typeForClass(event);
        return type.getName() + ".v" + type.getRevision() + ".json";
    }

    private static int revision(String file) {
        return Integer.parseInt(matched(file).group(2));
    }

    private static Matcher matched(String file) {
        Matcher name = FILE.matcher(file);
        assertThat(name.matches()).as(file).isTrue();
        return name;
    }

    private static Map<String, String> corpus() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:events/*");
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : files) {
            texts.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }
}
