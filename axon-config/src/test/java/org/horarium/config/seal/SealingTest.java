package org.horarium.config.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Fault.What;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.Source;
import org.horarium.config.seal.check.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sealer takes, and when, and how it goes on after whatever came between. */
class SealingTest {

    @TempDir
    Path folder;

    private Sealed sealed;

    @BeforeEach
    void open() {
        sealed = new Sealed(folder);
    }

    @AfterEach
    void close() {
        sealed.close();
    }

    @Test
    void every_column_that_is_stored_is_sealed() {
        for (Source source : Source.values()) {
            assertThat(sealed.database
                            .client()
                            .sql(
                                    """
                                    select attname from pg_attribute
                                    where attrelid = ?::regclass and attnum > 0 and not attisdropped""")
                            .param(source.table())
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(source.columnNames());
        }
    }

    @Test
    void few_entries_wait_for_their_time_and_many_do_not() throws SQLException {
        try (Connection connection = sealed.connect()) {
            Sealing sealing = new Sealing(connection, sealed.keys, sealed.settings, sealed.clock);
            sealed.add(10);
            readAll(sealing, 30);
            assertThat(sealing.sealWhatIsDue()).isEmpty();

            sealed.add(Sealing.TOGETHER / 3);
            readAll(sealing, 30 + 3 * (Sealing.TOGETHER / 3));
            assertThat(sealing.sealWhatIsDue()).map(Checkpoint::entries).hasValue(30L + 3 * (Sealing.TOGETHER / 3));
            assertThat(sealing.sealWhatIsDue()).isEmpty();
        }
        try (Connection connection = sealed.connect()) {
            Sealing hasty = new Sealing(
                    connection,
                    sealed.keys,
                    new SealSettings(Duration.ofNanos(1), sealed.settings.leastAge()),
                    sealed.clock);
            sealed.add(1);
            readAll(hasty, 3);
            assertThat(hasty.sealWhatIsDue()).map(Checkpoint::count).hasValue(3);
        }
        assertThat(sealed.online().isWhole()).isTrue();
    }

    @Test
    void nothing_is_sealed_past_a_transaction_that_still_runs() throws SQLException {
        sealed.add(2);
        try (Connection writer = sealed.database.transaction();
                Connection connection = sealed.connect()) {
            writer.createStatement()
                    .execute(
                            """
                            insert into domain_event (event_id, stream, sequence_number, payload_type, payload, metadata,
                                recorded_at)
                            values (gen_random_uuid(), 'slow', 0, 'test', '{}', '{}', now())""");
            sealed.add(2);
            Sealing sealing = new Sealing(connection, sealed.keys, sealed.settings, sealed.clock);
            readAll(sealing, 6);
            sealing.sealAll();
            assertThat(sealed.checkpoints())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.checkpoint().count()).isEqualTo(6));
            Verdict meanwhile = sealed.online();
            assertThat(meanwhile.isWhole()).isTrue();
            assertThat(meanwhile.unsealed()).isEqualTo(6);
            writer.commit();
        }
        sealed.seal();
        assertThat(sealed.marks())
                .map(Mark::id)
                .containsExactlyElementsOf(
                        sealed.rows().stream().map(row -> row.mark().id()).toList())
                .hasSize(13);
        assertThat(sealed.online().isWhole()).isTrue();
    }

    @Test
    void a_sealer_that_sealed_past_it_would_be_found_out() {
        sealed.add(2);
        sealed.seal();
        Mark first = sealed.marks().get(0);
        sealed.tamper(
                """
                insert into domain_event (transaction_id, event_id, stream, sequence_number, payload_type, payload,
                    metadata, recorded_at)
                values ('%s', gen_random_uuid(), 'late', 0, 'test', '{}', '{}', now())"""
                        .formatted(Long.toUnsignedString(first.place().transaction() - 1)));
        assertThat(Objects.requireNonNull(sealed.online().firstBad()).what()).isEqualTo(What.INSERTED);
    }

    @Test
    void what_a_killed_sealer_had_read_the_next_one_seals() throws SQLException {
        sealed.add(5);
        sealed.seal();
        sealed.add(5);
        try (Connection connection = sealed.connect()) {
            readAll(new Sealing(connection, sealed.keys, sealed.settings, sealed.clock), 15);
        }
        sealed.add(5);
        sealed.seal();

        assertThat(sealed.checkpoints()).hasSize(2);
        Verdict verdict = sealed.online();
        assertThat(verdict.firstBad()).isNull();
        assertThat(verdict.entries()).isEqualTo(45);
    }

    @Test
    void two_that_seal_the_same_make_one_chain() throws SQLException {
        sealed.add(5);
        try (Connection one = sealed.connect();
                Connection other = sealed.connect()) {
            Sealing first = new Sealing(one, sealed.keys, sealed.settings, sealed.clock);
            Sealing second = new Sealing(other, sealed.keys, sealed.settings, sealed.clock);
            readAll(first, 15);
            readAll(second, 15);
            first.sealAll();
            assertThatThrownBy(second::sealAll).isInstanceOf(SQLException.class);
        }
        sealed.add(1);
        sealed.seal();
        assertThat(sealed.checkpoints()).hasSize(2);
        assertThat(sealed.online().isWhole()).isTrue();
    }

    @Test
    void any_key_of_the_chain_verifies_all_of_it_after_rotations() throws Exception {
        List<PublicKey> keys = new ArrayList<>();
        for (int rotation = 0; rotation < 4; rotation++) {
            sealed.add(3);
            sealed.seal();
            keys.add(sealed.publicKey());
            rotate();
        }
        rotate(); // twice between two checkpoints
        sealed.seal();
        sealed.seal();
        sealed.add(3);
        sealed.seal();
        keys.add(sealed.publicKey());
        sealed.anchor();

        for (PublicKey key : keys) {
            Verdict verdict = sealed.online(key, true);
            assertThat(verdict.firstBad()).isNull();
            assertThat(verdict.entries()).isEqualTo(45);
            assertThat(sealed.offline(sealed.bundle(), new org.horarium.config.seal.check.Trust(key), true)
                            .firstBad())
                    .isNull();
        }
        sealed.tamper("update audit.checkpoint set succession = '' where length(succession) > 0");
        assertThat(sealed.online(keys.get(0), false).isWhole()).isFalse();
    }

    @Test
    void removals_count_where_they_were_recorded_for_what_was_old_enough() {
        sealed.add(4);
        sealed.seal();
        List<Mark> accesses = sealed.marks().stream()
                .filter(mark -> mark.place().source() == Source.ACCESS)
                .toList();
        removeAccesses(accesses.get(1), accesses.get(2), 2);
        sealed.seal();
        Verdict tooYoung = sealed.online();
        assertThat(Objects.requireNonNull(tooYoung.firstBad()).what()).isEqualTo(What.REMOVED);
        assertThat(tooYoung.firstBad().id()).isEqualTo(accesses.get(1).id());
    }

    @Test
    void a_recorded_removal_of_what_was_old_enough_leaves_the_rest_whole() {
        sealed.add(4);
        sealed.seal();
        List<Mark> accesses = sealed.marks().stream()
                .filter(mark -> mark.place().source() == Source.ACCESS)
                .toList();
        sealed.now = sealed.now.plus(Duration.ofDays(7 * 366));
        removeAccesses(accesses.get(0), accesses.get(1), 2);
        sealed.seal();

        for (Verdict verdict : List.of(sealed.online(), sealed.offline(false))) {
            assertThat(verdict.firstBad()).isNull();
            assertThat(verdict.removed()).isEqualTo(2);
            assertThat(verdict.entries()).isEqualTo(10);
        }
        sealed.tamper("delete from audit.access_entry where id = '%s'"
                .formatted(accesses.get(2).id()));
        assertThat(Objects.requireNonNull(sealed.online().firstBad()).id())
                .isEqualTo(accesses.get(2).id());
    }

    @Test
    void checkpoints_are_only_ever_added_to() {
        sealed.add(1);
        sealed.seal();
        for (String change : List.of(
                "update audit.checkpoint set entries = 0",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint")) {
            assertThatThrownBy(() -> sealed.database.client().sql(change).update())
                    .rootCause()
                    .hasMessageContaining("checkpoint is only ever added to");
        }
    }

    private void removeAccesses(Mark first, Mark last, int entries) {
        sealed.tamper(
                """
                insert into audit.removal (kind, partition, until_time, first_transaction, first_number, last_transaction,
                    last_number, entries)
                values ('access_entry', 'access_entry_2027_06', now(), '%s', %d, '%s', %d, %d)"""
                        .formatted(
                                Long.toUnsignedString(first.place().transaction()),
                                first.place().number(),
                                Long.toUnsignedString(last.place().transaction()),
                                last.place().number(),
                                entries),
                "delete from audit.access_entry where id in ('%s', '%s')".formatted(first.id(), last.id()));
    }

    private void rotate() throws Exception {
        String former = sealed.keys.ring().current().id();
        sealed.now = sealed.now.plusSeconds(1);
        sealed.keyFile.rotate(sealed.now);
        await().until(() -> !sealed.keys.ring().current().id().equals(former));
        assertThat(sealed.keys
                        .ring()
                        .keys()
                        .subList(1, sealed.keys.ring().keys().size()))
                .allSatisfy(key -> assertThat(key.privateKey()).isNull());
    }

    /** A neighbour's transaction may hold back the horizon for a moment. */
    private static void readAll(Sealing sealing, int count) {
        await().until(() -> !sealing.look() && sealing.waiting() == count);
    }
}
