package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What happened, and who looked, is changed by nobody: not by the application, and not by its owner by mistake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOnlyTest {

    private static final String AN_EVENT =
            "insert into domain_event (event_id, stream, sequence_number, payload_type, payload, metadata, recorded_at)"
                    + " values (gen_random_uuid(), gen_random_uuid()::text, 0, 'test', '', '', now())";

    private final Map<String, Object> settings = TestServices.shared().settingsOfApplication();
    private Database database;

    @BeforeAll
    void migrate() {
        database = Database.migrated();
        database.client()
                .sql("create view audit.through as select * from audit.access_entry")
                .update();
        database.migrate("latest");
        database.client().sql(AN_EVENT).update();
        new StoredTrail(database.pool(), new SimpleMeterRegistry()).record(Looks.at(Instant.now(), UUID.randomUUID()));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = ''",
                "delete from domain_event",
                "truncate domain_event",
                "update audit.access_entry set actor = 'nobody'",
                "delete from audit.access_entry",
                "truncate audit.access_entry",
                "update audit.access_entry_other set actor = 'nobody'",
                "delete from audit.access_entry_other",
                "truncate audit.access_entry_other",
                "update audit.through set actor = 'nobody'",
                "delete from audit.through",
                "delete from audit.removal",
                "insert into audit.removal (kind, partition, until_time, entries) values ('none', 'none', now(), 0)",
                "drop table audit.access_entry",
                "alter table domain_event disable trigger all",
                "alter table audit.access_entry detach partition audit.access_entry_other",
                "create rule nothing as on insert to domain_event do instead nothing",
                "set session_replication_role = replica",
                "set session authorization horarium",
                "set role horarium",
                "create table public.domain_event_2 ()",
                "update flyway_schema_history set success = false"
            })
    void the_application_may_not(String sabotage) throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute("set horarium.maintenance = 'on'");
            assertThatThrownBy(() -> statement.execute(sabotage))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @Test
    void the_application_may_not_change_a_single_partition_of_a_month_either() throws SQLException {
        String month = month();
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            for (String sabotage :
                    List.of("update %s set actor = ''", "delete from %s", "truncate %s", "drop table %s")) {
                assertThatThrownBy(() -> statement.execute(sabotage.formatted(month)))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void the_application_adds_and_reads() throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            assertThatCode(() -> statement.execute(AN_EVENT)).doesNotThrowAnyException();
            assertThatCode(() ->
                            new AccessInsert(connection).run(Looks.at(Instant.now(), UUID.randomUUID()), Reader.KNOWN))
                    .doesNotThrowAnyException();
            statement.execute("select count(*) from domain_event, audit.access_entry, audit.removal, audit.through");
        }
    }

    @Test
    void it_is_noticed_where_the_application_works_as_the_owner() throws SQLException {
        assertThat(new OwnersRights(database.client()).areTheApplications()).isTrue();
        try (Connection connection = application()) {
            JdbcClient theirs = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(new OwnersRights(theirs).areTheApplications()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = ''",
                "delete from domain_event",
                "truncate domain_event",
                "update audit.access_entry set actor = 'nobody'",
                "delete from audit.access_entry",
                "truncate audit.access_entry",
                "truncate audit.access_entry_other"
            })
    void the_owner_has_to_say_that_it_is_meant(String change) throws SQLException {
        try (Connection connection = database.transaction();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("is only ever added to");
            connection.rollback();
            statement.execute("set local horarium.maintenance = 'on'");
            statement.execute(change);
            connection.rollback();
        }
    }

    @Test
    void an_owner_who_is_no_superuser_can_hand_over_what_is_the_applications() throws SQLException {
        String url = String.valueOf(TestServices.settings().get("spring.datasource.url"));
        try (Connection root = DriverManager.getConnection(
                        url, database.pool().getUsername(), database.pool().getPassword());
                Statement statement = root.createStatement()) {
            statement.execute("create role plain_owner login password 'plain'");
            statement.execute("grant horarium_app to plain_owner");
            statement.execute("alter database %s owner to plain_owner".formatted(root.getCatalog()));
        }
        Flyway.configure().dataSource(url, "plain_owner", "plain").load().migrate();
        try (Connection connection = application(url);
                Statement statement = connection.createStatement()) {
            statement.execute(AN_EVENT);
            statement.execute("alter schema directory rename to directory_former");
            statement.execute("alter schema directory_former rename to directory");
            statement.execute("select audit.make_partitions(now(), now() + interval '1 year')");
            assertThatThrownBy(() -> statement.execute("delete from domain_event"))
                    .hasMessageContaining("permission denied");
        }
    }

    private String month() {
        return "audit."
                + database.client()
                        .sql("select min(relname) from pg_class where relname ~ '^access_entry_[0-9]{4}_[0-9]{2}$'")
                        .query(String.class)
                        .single();
    }

    private Connection application() throws SQLException {
        return application(database.pool().getJdbcUrl());
    }

    private Connection application(String url) throws SQLException {
        return DriverManager.getConnection(
                url,
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password")));
    }
}
