package org.horarium.config.store.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Nothing is written where events could be lost, hidden or put in the wrong order. */
class StoreGuardTest {

    private static final ServerLimits LIMITS = new ServerLimits(Duration.ofSeconds(5), Duration.ofSeconds(4));

    private final Database database = Database.migrated();
    private final HikariDataSource pool = database.pool();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void starts_on_a_server_that_keeps_what_it_is_given() {
        assertThatCode(() -> guard(LIMITS.asSql()).check(false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "set synchronous_commit = off, synchronous_commit",
        "set default_transaction_isolation = 'serializable', default_transaction_isolation",
        "set transaction_timeout = 0, transaction_timeout",
        "set lock_timeout = 0, lock_timeout"
    })
    void refuses_a_server_that_is_set_otherwise(String change, String named) {
        assertThatThrownBy(() -> guard(LIMITS.asSql() + "; " + change).check(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(named);
    }

    @Test
    void refuses_events_that_were_restored_from_a_cluster_with_higher_numbers_until_they_are_cured() {
        restore("(pg_current_xact_id()::text::numeric + 30000)::text::xid8");
        assertThatThrownBy(() -> guard(LIMITS.asSql()).check(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("script/advance-transactions");

        guard(LIMITS.asSql()).check(true);

        assertThatCode(() -> guard(LIMITS.asSql()).check(false)).doesNotThrowAnyException();
        restore("pg_current_xact_id()");
        assertThat(database.client()
                        .sql("select stream from domain_event order by transaction_id, position")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .isEqualTo(database.client()
                        .sql("select stream from domain_event order by position")
                        .query(String.class)
                        .list());
    }

    @Test
    void does_not_count_up_to_numbers_that_are_out_of_reach() {
        restore("'99000000000000'::xid8");
        assertThatThrownBy(() -> guard(LIMITS.asSql()).check(true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pg_resetwal");
    }

    @Test
    void shows_how_long_a_transaction_has_held_readers_back() throws SQLException {
        Horizon horizon = new Horizon(database.client());
        try (Connection writer = database.transaction()) {
            writer.createStatement().execute("select pg_current_xact_id()");
            assertThat(horizon.ageInSeconds()).isPositive();
            writer.rollback();
        }
    }

    @Test
    void a_limit_that_cannot_work_stops_the_start_with_one_sentence() {
        for (List<String> wrong : List.of(
                List.of("horarium.store.transaction-timeout", "soon"),
                List.of("horarium.store.transaction-timeout", "2h"),
                List.of("horarium.store.lock-timeout", "0s"),
                List.of("horarium.store.lock-timeout", "20s"))) {
            MockEnvironment environment = new MockEnvironment().withProperty(wrong.get(0), wrong.get(1));
            assertThatThrownBy(() -> ServerLimits.of(environment))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(wrong.get(0));
        }
        assertThat(ServerLimits.of(new MockEnvironment())).isEqualTo(LIMITS);
    }

    private StoreGuard guard(String session) {
        return new StoreGuard(new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.createStatement().execute(session);
                return connection;
            }
        });
    }

    private void restore(String transaction) {
        database.client()
                .sql(
                        """
                        insert into domain_event (transaction_id, event_id, stream, sequence_number, payload_type,
                            payload, metadata, recorded_at)
                        select %s, gen_random_uuid(), gen_random_uuid()::text, 0, 'test', '{}', '{}', now()"""
                                .formatted(transaction))
                .update();
    }
}
