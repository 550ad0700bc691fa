package org.horarium.config.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.horarium.config.audit.Bookings.Booked;
import org.horarium.config.store.postgres.Database;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The index holds what the store holds, in its order, whoever was stopped meanwhile. */
class EventIndexTest {

    private static final EventFilter EVERYTHING = filter(null, null);

    private final Database database = Database.migrated();
    private final Writing writing = new Writing(database);
    private final Bookings bookings = new Bookings(writing, 6);
    private final EventIndex index = index();
    private final EventSearch search = new EventSearch(database.client(), index);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_equals_the_store_after_random_writes_whoever_followed_and_was_stopped() {
        for (int round = 0; round < 12; round++) {
            write(40);
            EventIndex another = index();
            CompletableFuture<Boolean> beside = CompletableFuture.supplyAsync(another::follow);
            index.follow();
            beside.join();
        }
        catchUp();
        assertThat(indexed()).isEqualTo(expected()).hasSizeGreaterThan(2000);
        assertThat(index.behind()).isZero();
        assertThat(index.lag()).isZero();

        database.client()
                .sql("delete from audit.event_subject where subject = ?")
                .param(new UUID(2, 3))
                .update();
        assertThat(indexed()).isNotEqualTo(expected());
        forget();
        catchUp();
        assertThat(indexed()).isEqualTo(expected());
    }

    @Test
    void it_stays_below_the_oldest_transaction_that_writes_and_takes_up_what_that_wrote() throws SQLException {
        Booked early = bookings.any();
        try (Connection slow = database.transaction()) {
            writing.write(slow, bookings.origin(), bookings.booking(early));
            write(3);
            catchUp();
            assertThat(search.find(EVERYTHING, first(200))).isEmpty();
            slow.commit();
        }
        catchUp();
        assertThat(search.find(EVERYTHING, first(200)).get(0).payload().toString())
                .contains(early.appointment().value().toString());
        assertThat(indexed()).isEqualTo(expected());
    }

    @Test
    void it_says_how_far_behind_it_is() {
        write(2);
        assertThat(index.behind()).isPositive();
        assertThat(index.lag()).isGreaterThanOrEqualTo(0);
        catchUp();
        assertThat(index.behind()).isZero();
    }

    @Test
    void a_list_that_is_read_while_others_write_misses_nothing_and_doubles_nothing() throws SQLException {
        write(30);
        List<UUID> read = new ArrayList<>();
        EventPosition after = null;
        Connection slow = database.transaction();
        writing.write(slow, bookings.origin(), bookings.booking(bookings.any()));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(60));
        int rounds = 0;
        while (!writer.isDone() || rounds < 40 || index.behind() > 0) {
            index.follow();
            after = readOn(read, after);
            if (++rounds == 20) {
                slow.commit();
                slow.close();
            }
        }
        EventPosition before;
        do {
            before = after;
            after = readOn(read, after);
        } while (!Objects.equals(before, after));
        assertThat(read).isEqualTo(inTheStore()).hasSizeGreaterThan(200);
    }

    @Test
    void whoever_reads_on_by_positions_alone_misses_what_a_slow_transaction_wrote() throws SQLException {
        write(3);
        try (Connection slow = database.transaction()) {
            writing.write(slow, bookings.origin(), bookings.booking(bookings.any()));
            write(3);
            long last =
                    byPositionAlone(0).stream().mapToLong(Long::longValue).max().orElseThrow();
            int seen = byPositionAlone(0).size();
            slow.commit();
            assertThat(seen + byPositionAlone(last).size())
                    .isLessThan(inTheStore().size());
        }
    }

    @Test
    void each_filter_finds_exactly_what_a_look_at_every_event_finds() {
        write(200);
        catchUp();
        List<StoredEvent> all = search.find(EVERYTHING, first(5000));
        String actor = new UUID(7, 1).toString();
        assertThat(found(filter("actor", actor)))
                .isNotEmpty()
                .isEqualTo(ids(all.stream().filter(event -> actor.equals(event.said("actor")))));
        assertThat(found(filter("emergency", true)))
                .isNotEmpty()
                .isEqualTo(ids(all.stream().filter(event -> "true".equals(event.said("emergency")))));
        assertThat(found(filter("type", "scheduling.SlotFreed")))
                .isNotEmpty()
                .isEqualTo(ids(all.stream().filter(event -> event.type().equals("scheduling.SlotFreed"))));
        String stream = all.get(0).stream();
        assertThat(found(filter("stream", stream)))
                .isNotEmpty()
                .isEqualTo(ids(all.stream().filter(event -> event.stream().equals(stream))));
        Instant from = Bookings.BEGIN.plus(Duration.ofMinutes(40));
        Instant to = Bookings.BEGIN.plus(Duration.ofMinutes(90));
        assertThat(found(times(from, to)))
                .isNotEmpty()
                .isEqualTo(ids(all.stream()
                        .filter(event -> !event.recordedAt().isBefore(from)
                                && event.recordedAt().isBefore(to))));
        assertThat(search.find(times(to.plus(Duration.ofDays(900)), null), first(10)))
                .isEmpty();
    }

    @Test
    void whoever_a_patients_events_are_looked_for_finds_them_where_they_name_only_the_appointment() {
        Booked visit = bookings.any();
        writing.unit(bookings.origin(), bookings.booking(visit));
        writing.unit(bookings.origin(), bookings.cancelling(visit));
        write(50);
        catchUp();
        List<StoredEvent> found =
                search.find(about(visit.patient().value(), visit.doctor().value()), first(200));
        assertThat(search.find(about(visit.patient().value(), null), first(200)))
                .filteredOn(event -> event.payload()
                        .toString()
                        .contains(visit.appointment().value().toString()))
                .hasSize(6);
        assertThat(found)
                .extracting(StoredEvent::type)
                .contains("scheduling.SlotFreed", "booking.AppointmentBooked")
                .doesNotContain("scheduling.PatientTimeClaimed");
    }

    @Test
    void the_latest_come_first_where_that_is_wanted_and_the_next_page_goes_on_from_there() {
        write(20);
        catchUp();
        List<UUID> backwards = new ArrayList<>();
        EventPosition after = null;
        List<StoredEvent> page;
        do {
            page = search.find(EVERYTHING, new Stretch(7, after, true));
            List<StoredEvent> shown = page.subList(0, Math.min(7, page.size()));
            shown.forEach(event -> backwards.add(event.id()));
            after = shown.get(shown.size() - 1).position();
        } while (page.size() > 7);
        List<UUID> expected = new ArrayList<>(inTheStore());
        Collections.reverse(expected);
        assertThat(backwards).isEqualTo(expected);
    }

    @Test
    void a_bookings_story_holds_its_hold_all_its_streams_and_what_its_requests_did_besides() {
        Booked visit = bookings.any();
        Booked other = bookings.any();
        Map<String, String> request = bookings.origin();
        bookings.hold(visit, bookings.origin());
        write(20);
        writing.unit(request, bookings.booking(visit));
        writing.unit(request, bookings.booking(other));
        writing.unit(bookings.origin(), bookings.cancelling(visit));
        catchUp();

        assertThat(search.ofAppointment(visit.appointment().value(), 500))
                .extracting(StoredEvent::type)
                .containsExactly(
                        "scheduling.SlotHeld",
                        "scheduling.SlotBooked",
                        "scheduling.PatientTimeClaimed",
                        "booking.AppointmentBooked",
                        "scheduling.SlotBooked",
                        "scheduling.PatientTimeClaimed",
                        "booking.AppointmentBooked",
                        "scheduling.SlotFreed",
                        "scheduling.PatientTimeFreed",
                        "booking.AppointmentCancelled");
        assertThat(search.ofRequest(Objects.requireNonNull(request.get("correlation")), 500))
                .hasSize(6);
        assertThat(search.ofAppointment(new UUID(0, 0), 500)).isEmpty();
    }

    private EventIndex index() {
        return new EventIndex(database.client(), new DataSourceTransactionManager(database.pool()));
    }

    private void write(int times) {
        for (int at = 0; at < times; at++) {
            Booked visit = bookings.any();
            bookings.hold(visit, bookings.origin());
            writing.unit(bookings.origin(), bookings.booking(visit));
            if (at % 3 == 0) {
                writing.unit(bookings.origin(), bookings.cancelling(visit));
            }
        }
    }

    private void catchUp() {
        EventPosition before;
        do {
            before = index.progress().position();
            index.follow();
        } while (!before.equals(index.progress().position()));
    }

    private void forget() {
        database.client().sql("truncate audit.event_index, audit.event_subject").update();
        database.client()
                .sql("update audit.event_index_progress set transaction_id = '0', position = 0, latest = '0001-01-01Z'")
                .update();
    }

    private @Nullable EventPosition readOn(List<UUID> read, @Nullable EventPosition after) {
        List<StoredEvent> page = search.find(EVERYTHING, new Stretch(7, after, false));
        List<StoredEvent> shown = page.subList(0, Math.min(7, page.size()));
        shown.forEach(event -> read.add(event.id()));
        return shown.isEmpty() ? after : shown.get(shown.size() - 1).position();
    }

    private List<UUID> inTheStore() {
        return database.client()
                .sql("select event_id from domain_event order by transaction_id, position")
                .query(UUID.class)
                .list();
    }

    private List<Long> byPositionAlone(long after) {
        return database.client()
                .sql("select position from domain_event where position > ? order by position")
                .param(after)
                .query(Long.class)
                .list();
    }

    private Set<String> indexed() {
        return new TreeSet<>(database.client()
                .sql(
                        """
                        select concat_ws(' ', event_id, type, actor, role, correlation, emergency, recorded_at)
                        from audit.event_index
                        union all
                        select concat_ws(' ', s.kind, s.subject, i.event_id) from audit.event_subject s
                        join audit.event_index i using (transaction_id, position)""")
                .query(String.class)
                .list());
    }

    /** The same from the store itself, by PostgreSQL's own way through JSON. */
    private Set<String> expected() {
        return new TreeSet<>(database.client()
                .sql(
                        """
                        with event as materialized (
                            select event_id, stream, payload_type, recorded_at,
                                convert_from(payload, 'UTF8')::jsonb as said,
                                convert_from(metadata, 'UTF8')::jsonb as origin
                            from domain_event),
                        subject as (
                            select 'patient' as kind, said #>> '{calendar,patient}' as id, event_id from event
                            union select 'patient', said ->> 'patient', event_id from event
                            union select 'patient', booked.said ->> 'patient', event.event_id from event
                                join event booked on booked.stream = 'appointment-' || (event.said ->> 'appointment')
                                    and booked.payload_type = 'booking.AppointmentBooked'
                            union select 'doctor', said #>> '{calendar,doctor}', event_id from event
                            union select 'doctor', said #>> '{visit,doctor}', event_id from event
                            union select 'appointment', said ->> 'appointment', event_id from event
                            union select 'hold', said ->> 'hold', event_id from event)
                        select concat_ws(' ', event_id, payload_type, origin ->> 'actor', origin ->> 'role',
                            origin ->> 'correlation', coalesce((origin ->> 'emergency')::boolean, false), recorded_at)
                        from event
                        union all
                        select concat_ws(' ', kind, id, event_id) from subject where id is not null""")
                .query(String.class)
                .list());
    }

    private List<UUID> found(EventFilter filter) {
        return ids(search.find(filter, first(5000)).stream());
    }

    private static List<UUID> ids(Stream<StoredEvent> events) {
        return events.map(StoredEvent::id).toList();
    }

    private static Stretch first(int limit) {
        return new Stretch(limit, null, false);
    }

    private static EventFilter times(@Nullable Instant from, @Nullable Instant to) {
        return new EventFilter(from, to, null, null, null, null, null, null, null, null, null);
    }

    private static EventFilter about(@Nullable UUID patient, @Nullable UUID doctor) {
        return new EventFilter(null, null, null, null, patient, doctor, null, null, null, null, null);
    }

    private static EventFilter filter(@Nullable String name, @Nullable Object value) {
        return new EventFilter(
                null,
                null,
                "actor".equals(name) ? (String) value : null,
                null,
                null,
                null,
                null,
                "type".equals(name) ? (String) value : null,
                "stream".equals(name) ? (String) value : null,
                null,
                "emergency".equals(name) ? (Boolean) value : null);
    }
}
