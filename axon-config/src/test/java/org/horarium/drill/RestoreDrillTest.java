package org.horarium.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.embedded.EmbeddedDatabase;
import org.horarium.config.history.TakenHistory;
import org.horarium.platform.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day is lost, and the platform comes back as it was at a chosen moment; or out of a dump, in a new cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RestoreDrillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Integer> ALL_BUT_THOSE_KEPT =
            IntStream.range(8, 20).boxed().toList();

    private Path folder;
    private Archive archive;
    private BaseBackup backup;
    private Ward ward;
    private Promises promises;
    private String moment;
    private TakenHistory lost;
    private @Nullable Site restored;

    @BeforeAll
    void live_a_day_and_lose_it(@TempDir Path folder) throws Exception {
        this.folder = folder;
        archive = Archive.in(folder.resolve("archive"));
        try (EmbeddedDatabase database = EmbeddedDatabase.alone(first())) {
            archive.keepLogOf(database.source());
            growOld(database.source());
        }
        try (Site site = Site.at(first())) {
            DataSource database = site.database();
            Client admin = Client.demo(site.start("--horarium.demonstration=true"), "admin");
            ward = Ward.opened(admin);
            Set<String> kept = new TreeSet<>(ward.book(admin, 0, 4));
            backup = BaseBackup.of(database, folder.resolve("backup"));
            kept.addAll(ward.book(admin, 4, 8));
            moment = JdbcClient.create(database)
                    .sql("select clock_timestamp()::text")
                    .query(String.class)
                    .single();
            promises = new Promises(kept, ward.book(admin, 8, 12));
            archive.await(database);
            site.stop();
            lost = historyOf(database);
        }
    }

    @AfterAll
    void end() {
        if (restored != null) {
            restored.close();
        }
    }

    @Test
    @Order(1)
    void the_events_are_those_of_the_chosen_moment_in_their_order() throws Exception {
        TakenHistory history = restoredTo("recovery_target_time = '" + moment + "'", second());

        assertThat(promises.faults(history.streams())).isEmpty();
        assertThat(lost.told()).startsWith(history.told()).hasSizeGreaterThan(history.told().length);
    }

    @Test
    @Order(2)
    void a_restore_to_another_moment_would_have_been_noticed() throws Exception {
        assertThat(promises.faults(restoredTo("", folder.resolve("too-late")).streams()))
                .hasSize(4)
                .allMatch(fault -> fault.startsWith("from a later moment"));
        assertThat(promises.faults(restoredTo("recovery_target = immediate", folder.resolve("too-early"))
                        .streams()))
                .hasSize(4)
                .allMatch(fault -> fault.startsWith("lost"));
        assertThatThrownBy(
                        () -> assertThat(lost.told()).startsWith(lost.turned().told()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @Order(3)
    void the_platform_goes_on_from_there_and_makes_its_search_anew() {
        assertThat(second().resolve("elasticsearch")).doesNotExist();
        Site site = Site.at(second());
        restored = site;
        Client admin = Client.demo(site.start(), "admin");

        await().atMost(PATIENCE).until(() -> Ward.isIndexed(admin));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ward.offered(admin)).isEqualTo(ALL_BUT_THOSE_KEPT));
        assertThat(promises.kept()).allSatisfy(id -> assertThat(
                        admin.get("/api/appointments/" + id).status())
                .isEqualTo(200));
        assertThat(promises.undone()).allSatisfy(id -> assertThat(
                        admin.get("/api/appointments/" + id).status())
                .isEqualTo(404));
        assertThat(ward.book(admin, 8, 10)).hasSize(2);
    }

    @Test
    @Order(4)
    void a_dump_in_a_new_cluster_is_refused_and_cured_and_goes_on() throws Exception {
        Site source = Objects.requireNonNull(restored);
        source.stop();
        TakenHistory before = historyOf(source.database());
        try (Site site = Site.withoutSearch(Site.besides(first(), folder.resolve("fourth")))) {
            Flyway.configure().dataSource(site.database()).load().migrate();
            TableCopy.run(source.database(), site.database());
            source.close();
            assertThat(historyOf(site.database()).events())
                    .as("readers see nothing")
                    .isEmpty();
            assertThatThrownBy(site::start)
                    .rootCause()
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("script/advance-transactions");

            site.start("--horarium.store.advance-transactions=true");
            site.stop();
            Client admin = Client.demo(site.start(), "admin");

            TakenHistory after = historyOf(site.database());
            assertThat(after.told()).startsWith(before.told());
            assertThat(after.streams()
                            .subList(before.streams().size(), after.streams().size()))
                    .as("what became of letters that were not yet sent, and nothing else")
                    .allMatch(stream -> stream.startsWith("notification-"));
            String booked = "appointment-" + ward.book(admin, 10, 11).iterator().next();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(historyOf(site.database()).streams()).contains(booked));
            assertThat(historyOf(site.database()).told())
                    .startsWith(before.told())
                    .hasSizeGreaterThan(before.told().length);
        }
    }

    private Path first() {
        return folder.resolve("first");
    }

    private Path second() {
        return folder.resolve("second");
    }

    /** Restores into a new data folder, and reads and verifies all that is there before any platform touches it. */
    private TakenHistory restoredTo(String target, Path home) throws Exception {
        Site.restore(home, first(), backup, archive, target);
        try (EmbeddedDatabase database = EmbeddedDatabase.alone(home)) {
            return historyOf(database.source());
        }
    }

    private static TakenHistory historyOf(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            return TakenHistory.of(connection);
        }
    }

    /** As if the cluster had been in use for long, so that its numbers lie ahead of a new one's. */
    private static void growOld(DataSource database) {
        JdbcClient.create(database)
                .sql("do $$ begin for step in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$")
                .update();
    }
}
