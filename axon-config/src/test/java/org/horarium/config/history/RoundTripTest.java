package org.horarium.config.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.guard.ServerLimits;
import org.horarium.config.store.guard.StoreGuard;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A history that went out and in again is the same one, and what is not whole never becomes a store. */
class RoundTripTest {

    private static final int COMMITS = 2100;

    @TempDir
    Path folder;

    private final Database old = Database.migrated();
    private final Database fresh = Database.migrated();
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("events.ndjson");
        // Each second commit has taken its number before its neighbour, and its positions after it.
        old.client()
                .sql(
                        """
                        insert into domain_event (transaction_id, event_id, stream, stream_type, sequence_number,
                            payload_type, payload_revision, payload, metadata, recorded_at)
                        select (800 + (number # 1))::text::xid8, gen_random_uuid(), 'day-' || number %% 7,
                            case when number %% 3 = 0 then 'Day' end, (number - 1) / 7, 'test',
                            case when number %% 2 = 0 then '1' end, convert_to('{"number":' || number || '}', 'UTF8'),
                            '\\xc328'::bytea, now() + number * interval '1.000001 seconds'
                        from generate_series(1, %d) number"""
                                .formatted(COMMITS))
                .update();
        old.client()
                .sql("do $$ begin for step in 1..4000 loop perform pg_current_xact_id(); commit; end loop; end $$")
                .update();
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    @Test
    void what_comes_out_again_is_what_went_in() throws Exception {
        TakenHistory taken = take();

        Summary imported = give(fresh);

        TakenHistory again = TakenHistory.of(fresh);
        assertThat(taken.events()).hasSize(COMMITS);
        assertThat(again.events()).isEqualTo(taken.events());
        assertThat(again.summary()).isEqualTo(taken.summary()).isEqualTo(imported);
    }

    @Test
    void readers_of_the_new_store_see_the_old_order_and_new_events_come_after_it() throws Exception {
        TakenHistory taken = take();
        give(fresh);
        fresh.client()
                .sql(
                        """
                        insert into domain_event (event_id, stream, sequence_number, payload_type, payload, metadata,
                            recorded_at)
                        values (gen_random_uuid(), 'new', 0, 'test', '{}', '{}', now())""")
                .update();

        List<String> expected = new ArrayList<>(taken.streams());
        expected.add("new");
        assertThat(fresh.client()
                        .sql("select stream from domain_event order by transaction_id, position")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
        assertThat(taken.streams())
                .as("the old order is not that of positions")
                .isNotEqualTo(old.client()
                        .sql("select stream from domain_event order by position")
                        .query(String.class)
                        .list());
    }

    @Test
    void a_changed_file_leaves_nothing_behind() throws Exception {
        TakenHistory taken = take();
        String text = new String(taken.file(), UTF_8);
        Files.writeString(file, text.replace("{\\\"number\\\":2000}", "{\\\"number\\\":2001}"));

        assertThatThrownBy(() -> give(fresh))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageMatching("Line \\d+ was changed, or the line before it is missing\\.");
        assertThat(TakenHistory.of(fresh).events()).isEmpty();
        guard().check(false);
    }

    @Test
    void a_store_with_events_takes_no_history() throws Exception {
        take();
        assertThatThrownBy(() -> give(old)).hasMessageContaining("holds events already");
    }

    @Test
    void a_store_that_somebody_uses_takes_no_history() throws Exception {
        take();
        try (Connection node = fresh.pool().getConnection()) {
            assertThat(node.isValid(1)).isTrue();
            assertThatThrownBy(() -> give(fresh)).hasMessageContaining("stop every node");
        }
    }

    @Test
    void projections_that_have_read_something_else_take_no_history() throws Exception {
        take();
        fresh.client()
                .sql("insert into projection_token (processor_name, segment, token) values ('days', 0, 'x')")
                .update();
        assertThatThrownBy(() -> give(fresh)).hasMessageContaining("import into a new database");
    }

    @Test
    void an_import_that_was_broken_off_keeps_nodes_away_and_is_begun_again() throws Exception {
        TakenHistory taken = take();
        assertThatThrownBy(() -> {
                    try (Connection connection = alone(fresh)) {
                        new EventImport(connection, stored -> {
                                    if (stored > 1000) {
                                        throw new IllegalStateException("killed");
                                    }
                                })
                                .from(file);
                    }
                })
                .hasMessage("killed");
        assertThat(TakenHistory.of(fresh).events()).hasSize(2000);
        assertThatThrownBy(() -> guard().check(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("script/import-events");

        give(fresh);

        assertThat(TakenHistory.of(fresh).events()).isEqualTo(taken.events());
        guard().check(false);
    }

    @Test
    void an_export_is_of_one_moment_and_stays_below_the_horizon() throws Exception {
        try (Connection writer = old.transaction()) {
            writer.createStatement().execute("select pg_current_xact_id()");
            old.client()
                    .sql(
                            """
                            insert into domain_event (event_id, stream, sequence_number, payload_type, payload,
                                metadata, recorded_at)
                            values (gen_random_uuid(), 'above', 0, 'test', '{}', '{}', now())""")
                    .update();
            assertThat(TakenHistory.of(old).streams()).hasSize(COMMITS).doesNotContain("above");
            writer.rollback();
        }
        assertThat(TakenHistory.of(old).streams()).hasSize(COMMITS + 1).endsWith("above");
    }

    private TakenHistory take() throws SQLException, IOException {
        TakenHistory taken = TakenHistory.of(old);
        Files.write(file, taken.file());
        return taken;
    }

    private Summary give(Database database) throws SQLException, IOException {
        try (Connection connection = alone(database)) {
            return new EventImport(connection, stored -> {}).from(file);
        }
    }

    /** With no idle connections left in the pool, because an import wants to be alone. */
    private static Connection alone(Database database) throws SQLException {
        database.pool().getHikariPoolMXBean().softEvictConnections();
        return database.pool().getConnection();
    }

    private StoreGuard guard() {
        ServerLimits limits = new ServerLimits(Duration.ofSeconds(5), Duration.ofSeconds(4));
        return new StoreGuard(new DelegatingDataSource(fresh.pool()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.createStatement().execute(limits.asSql());
                return connection;
            }
        });
    }
}
