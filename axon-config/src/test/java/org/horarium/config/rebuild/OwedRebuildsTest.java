package org.horarium.config.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An update says what has to be made anew, and one process does it, until it has succeeded. */
class OwedRebuildsTest {

    private static final String BEFORE = "67";

    private final Database database = Database.unmigrated();
    private final Rebuilds rebuilds = mock(Rebuilds.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void words_from_before_they_were_sealed_are_owed() {
        database.migrate(BEFORE);
        appointment("'see the scan'", "null");
        database.migrate("latest");
        assertThat(owed()).containsExactly("appointments");
    }

    @Test
    void a_reason_to_cancel_is_such_words_too() {
        database.migrate(BEFORE);
        appointment("null", "'moved away'");
        database.migrate("latest");
        assertThat(owed()).containsExactly("appointments");
    }

    @Test
    void where_nobody_wrote_anything_nothing_is_owed() {
        database.migrate(BEFORE);
        appointment("null", "null");
        database.migrate("latest");
        assertThat(owed()).isEmpty();
        process().look();
        verify(rebuilds, never()).complete(any(), any());
    }

    @Test
    void the_way_back_to_the_plain_words_is_gone() {
        database.migrate(BEFORE);
        database.client().sql("create schema appointments_former").update();
        database.migrate("latest");
        assertThat(database.client()
                        .sql("select nspname from pg_namespace where nspname = 'appointments_former'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void what_failed_is_owed_until_it_succeeds() {
        owing();
        when(rebuilds.complete(Projection.APPOINTMENTS, Purpose.REBUILD)).thenReturn(false, true);
        process().look();
        assertThat(owed()).containsExactly("appointments");
        process().look();
        assertThat(owed()).isEmpty();
    }

    @Test
    void of_two_processes_one_does_it() throws Exception {
        owing();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        when(rebuilds.complete(any(), any())).thenAnswer(call -> {
            begun.countDown();
            mayEnd.await();
            return true;
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(process()::look);
        begun.await();
        process().look();
        mayEnd.countDown();
        first.join();
        process().look();
        verify(rebuilds, times(1)).complete(any(), any());
        assertThat(owed()).isEmpty();
    }

    @Test
    void a_process_that_reads_no_events_leaves_it_to_others() {
        owing();
        new OwedRebuilds(database.client(), database.pool(), mock(NextProcessors.class), rebuilds).look();
        verify(rebuilds, never()).complete(any(), any());
        assertThat(owed()).containsExactly("appointments");
    }

    private OwedRebuilds process() {
        NextProcessors processors = mock(NextProcessors.class);
        when(processors.reads(any())).thenReturn(true);
        return new OwedRebuilds(database.client(), database.pool(), processors, rebuilds);
    }

    private void owing() {
        database.migrate("latest");
        database.client()
                .sql("insert into owed_rebuild values ('appointments')")
                .update();
    }

    private List<String> owed() {
        return database.client()
                .sql("select projection from owed_rebuild")
                .query(String.class)
                .list();
    }

    private void appointment(String notes, String reason) {
        database.client()
                .sql(
                        """
                        insert into appointments.appointment (id, version, status, patient_id, doctor_id, location_id, zone,
                            visit_type, mode, starts_at, ends_at, local_date, notes, cancellation_reason)
                        values (gen_random_uuid(), 0, 'SCHEDULED', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                            'UTC', 'consultation', 'IN_PERSON', now(), now(), now(), %s, %s)"""
                                .formatted(notes, reason))
                .update();
    }
}
