package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

class PostgresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private HomeFolder home;
    private PostgresLauncher launcher;
    private SupervisedProcess postgres;

    @BeforeEach
    void open() throws IOException {
        home = HomeFolder.open(folder, DataSize.ofMegabytes(1));
        launcher = PostgresLauncher.in(home);
        postgres = new SupervisedProcess(launcher);
    }

    @AfterEach
    void close() {
        postgres.close();
        home.close();
    }

    @Test
    void keeps_its_rows_over_a_restart() throws IOException {
        postgres.start();
        database().sql("create table kept as select 42 as answer").update();
        close();

        open();
        postgres.start();

        assertThat(answer()).isEqualTo(42);
    }

    @Test
    void comes_back_on_the_same_port_when_it_was_killed() {
        postgres.start();
        database().sql("create table kept as select 42 as answer").update();
        long killed = postgres.pid();

        postgres.kill();

        assertThat(Waiting.until(PATIENCE, () -> postgres.pid() != killed && postgres.answers()))
                .isTrue();
        assertThat(answer()).isEqualTo(42);
    }

    @Test
    void stays_away_when_it_was_stopped_until_it_is_started_again() {
        postgres.start();
        long first = postgres.pid();

        postgres.stop();

        assertThat(ProcessHandle.of(first)).isEmpty();
        assertThat(postgres.answers()).isFalse();
        assertThat(postgres.pid()).isEqualTo(first);
        postgres.start();
        assertThat(postgres.answers()).isTrue();
    }

    @Test
    void stays_away_when_it_died_while_restarts_were_paused() {
        postgres.start();
        long killed = postgres.pid();

        postgres.pauseRestarts();
        postgres.kill();

        assertThat(Waiting.until(Duration.ofSeconds(1), () -> postgres.pid() != killed))
                .isFalse();
        postgres.start();
        assertThat(postgres.answers()).isTrue();
    }

    @Test
    void logs_no_values_of_rejected_rows() throws IOException {
        postgres.start();
        database().sql("create table patients (name text unique)").update();
        database().sql("insert into patients values ('Anna Secret')").update();

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> database()
                .sql("insert into patients values ('Anna Secret')")
                .update());

        assertThat(launcher.log()).content().contains("duplicate key").doesNotContain("Secret");
    }

    @Test
    void names_its_log_when_it_does_not_start() throws IOException {
        Files.writeString(
                folder.resolve("postgresql/data/postgresql.conf"),
                "\nno_such_setting = 1\n",
                StandardOpenOption.APPEND);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(postgres::start)
                .withMessage(
                        "PostgreSQL did not start; see %s.", folder.toRealPath().resolve("logs/postgresql.log"));
    }

    @Test
    void is_not_started_on_the_files_of_another_major_version() throws IOException {
        Files.writeString(folder.resolve("postgresql/data/PG_VERSION"), "18\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PostgresLauncher.in(home))
                .withMessageContaining("was made by PostgreSQL 18, and this Horarium brings PostgreSQL 17.");
    }

    @Test
    void makes_its_files_anew_when_that_was_interrupted() throws IOException {
        Path data = folder.resolve("postgresql/data");
        Files.move(data, folder.resolve("postgresql/data.partial"));
        Files.delete(folder.resolve("postgresql/data.partial/PG_VERSION"));

        launcher = PostgresLauncher.in(home);
        postgres = new SupervisedProcess(launcher);
        postgres.start();

        assertThat(postgres.answers()).isTrue();
    }

    private int answer() {
        return database().sql("select answer from kept").query(Integer.class).single();
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                launcher.jdbcUrl(PostgresCluster.DATABASE), PostgresCluster.USER, launcher.password()));
    }
}
