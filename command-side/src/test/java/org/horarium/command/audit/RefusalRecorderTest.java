package org.horarium.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.MemoryStore;
import org.horarium.command.SetClock;
import org.horarium.shared.booking.RefusalEvent;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.RefusalEvent.RefusalsCounted;
import org.horarium.shared.booking.RefusalId;
import org.horarium.shared.doctors.DoctorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RefusalRecorderTest {

    private static final Instant NOW = Instant.parse("2027-06-07T06:00:10Z");
    private static final DoctorId ADA = new DoctorId(new UUID(1, 1));
    private static final Map<String, String> ANNA = Map.of("actor", "anna", "role", "PATIENT");

    private final MemoryStore memory = new MemoryStore();
    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(memory).build();
    private final SetClock clock = new SetClock(NOW);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RefusalRecorder recorder = new RefusalRecorder(
            store,
            clock,
            new StaticListableBeanFactory(Map.of("metrics", metrics)).getBeanProvider(MeterRegistry.class));

    @Test
    void refusals_are_written_by_one_append_each_into_a_stream_of_its_own() throws Exception {
        BookingRefused first = refusal(1);
        BookingRefused second = refusal(2);
        recorder.note(first, ANNA);
        recorder.note(second, ANNA);

        assertThat(recorder.write(0)).isTrue();

        assertThat(memory.appends()).isEqualTo(1);
        assertThat(memory.stream(first.refusal().toString())).singleElement().satisfies(event -> {
            assertThat(event.getPayload()).isEqualTo(first);
            assertThat(event.getMetaData()).containsAllEntriesOf(ANNA);
        });
        assertThat(memory.stream(second.refusal().toString())).hasSize(1);
        assertThat(recorder.write(0)).isFalse();
    }

    @Test
    void a_store_that_is_away_loses_nothing_and_is_tried_again() throws Exception {
        recorder.note(refusal(1), ANNA);
        memory.failAppends(2);

        assertThatThrownBy(() -> recorder.write(0)).hasMessageContaining("away");
        recorder.note(refusal(2), ANNA);
        assertThatThrownBy(() -> recorder.write(0)).hasMessageContaining("away");
        recorder.write(0);
        recorder.write(0);

        assertThat(memory.everything()).hasSize(2);
    }

    @Test
    void a_batch_whose_answer_got_lost_is_written_once() throws Exception {
        recorder.note(refusal(1), ANNA);
        memory.loseAnswers(1);

        recorder.write(0);
        recorder.write(0);

        assertThat(memory.everything()).hasSize(1);
    }

    @Test
    void a_flood_of_one_account_is_counted_and_told_when_the_minute_ends() throws Exception {
        IntStream.range(0, 1000).forEach(i -> recorder.note(refusal(i), ANNA));
        writeAll();
        assertThat(written(BookingRefused.class)).hasSize(60);
        assertThat(written(RefusalsCounted.class)).isEmpty();

        clock.set(NOW.plusSeconds(50));
        writeAll();

        assertThat(written(RefusalsCounted.class)).singleElement().satisfies(counted -> {
            assertThat(counted.doctor()).isEqualTo(ADA);
            assertThat(counted.reasons()).isEqualTo(Map.of("slot-taken", 940L));
            assertThat(counted.from()).isEqualTo(Instant.parse("2027-06-07T06:00:00Z"));
            assertThat(counted.until()).isEqualTo(Instant.parse("2027-06-07T06:01:00Z"));
            assertThat(memory.stream(counted.refusal().toString()).get(0).getMetaData())
                    .containsAllEntriesOf(ANNA);
        });
        assertThat(metrics.counter("horarium.refusals", "kept", "singly").count())
                .isEqualTo(60);
        assertThat(metrics.counter("horarium.refusals", "kept", "counted").count())
                .isEqualTo(940);
    }

    @Test
    void another_account_and_another_minute_are_kept_one_by_one_again() throws Exception {
        IntStream.range(0, 100).forEach(i -> recorder.note(refusal(i), ANNA));
        recorder.note(refusal(200), Map.of("actor", "boris", "role", "PATIENT"));
        recorder.note(refusal(201, NOW.plusSeconds(60)), ANNA);
        writeAll();

        assertThat(written(BookingRefused.class)).hasSize(62);
    }

    @Test
    void what_does_not_fit_into_memory_is_counted() throws Exception {
        int accounts = 11_000;
        IntStream.range(0, accounts).forEach(i -> recorder.note(refusal(i), Map.of("actor", "account " + i)));
        recorder.writeEverything();

        long singly = written(BookingRefused.class).size();
        long counted = written(RefusalsCounted.class).stream()
                .flatMap(event -> event.reasons().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(singly).isEqualTo(10_000);
        assertThat(singly + counted).isEqualTo(accounts);
    }

    @Test
    void at_the_end_everything_is_written_and_the_minute_counted() {
        RefusalThread thread = new RefusalThread(recorder, Duration.ofMillis(5));
        thread.start();
        IntStream.range(0, 100).forEach(i -> recorder.note(refusal(i), ANNA));
        thread.stop();

        assertThat(thread.isRunning()).isFalse();
        assertThat(written(BookingRefused.class)).hasSize(60);
        assertThat(written(RefusalsCounted.class)).singleElement().satisfies(counted -> assertThat(counted.reasons())
                .isEqualTo(Map.of("slot-taken", 40L)));
    }

    @Test
    void the_thread_outlives_failures_of_the_store() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        store.subscribe((List<? extends EventMessage<?>> events) -> written.countDown());
        memory.failAppends(3);
        RefusalThread thread = new RefusalThread(recorder, Duration.ofMillis(5));
        thread.start();
        recorder.note(refusal(1), ANNA);

        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        thread.stop();
        assertThat(memory.everything()).hasSize(1);
    }

    private void writeAll() throws InterruptedException {
        boolean isMore = true;
        while (isMore) {
            isMore = recorder.write(0);
        }
    }

    private <E extends RefusalEvent> List<E> written(Class<E> type) {
        return memory.everything().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static BookingRefused refusal(int number) {
        return refusal(number, NOW);
    }

    private static BookingRefused refusal(int number, Instant at) {
        RefusalId id = new RefusalId(new UUID(8, number));
        return new BookingRefused(id, "book", "slot-taken", ADA, null, null, at, null, null, 3L, at);
    }
}
