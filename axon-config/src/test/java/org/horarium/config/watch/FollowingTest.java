package org.horarium.config.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.FindingKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The trail in a real database, followed by several processes, in pieces, and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingTest {

    private Database database;
    private JdbcClient db;
    private Place begin = new Place(0, 0);

    @BeforeAll
    void start() {
        database = Database.migrated();
        db = database.client();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    /** The trail cannot be emptied, so each test begins where it ends. */
    @BeforeEach
    void begin() {
        db.sql("delete from audit.finding").update();
        begin = db.sql("select e.transaction_id::text, e.number from audit.access_entry e"
                        + " order by e.transaction_id desc, e.number desc limit 1")
                .query((row, number) -> new Place(Long.parseUnsignedLong(row.getString(1)), row.getLong(2)))
                .optional()
                .orElse(new Place(0, 0));
        forgetThePlace();
    }

    @Test
    void finds_in_small_pieces_what_is_in_the_whole() {
        List<Seen> told = RandomTrail.of(new Random(7), 400, "1");
        told.forEach(seen -> write(seen));
        followToTheEnd(7);

        assertThat(words()).isNotEmpty().isEqualTo(wholly(told));
    }

    @Test
    void followed_again_from_the_start_it_finds_the_same_and_doubles_nothing() {
        RandomTrail.of(new Random(8), 300, "2").forEach(seen -> write(seen));
        followToTheEnd(50);
        Map<String, String> once = rows();

        forgetThePlace();
        followToTheEnd(13);
        assertThat(rows()).isNotEmpty().isEqualTo(once);

        db.sql("delete from audit.finding").update();
        forgetThePlace();
        followToTheEnd(100);
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void several_processes_at_once_find_no_more_than_one_does() throws Exception {
        List<Seen> told = RandomTrail.of(new Random(9), 400, "3");
        ExecutorService processes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int process = 0; process < 4; process++) {
                running.add(processes.submit(() -> followToTheEnd(5)));
            }
            told.forEach(seen -> write(seen));
            for (Future<?> process : running) {
                process.get();
            }
        } finally {
            processes.shutdownNow();
        }
        followToTheEnd(5);

        assertThat(words()).isEqualTo(wholly(told));
    }

    @Test
    void what_commits_late_is_not_passed_over() throws SQLException {
        try (Connection late = database.transaction();
                PreparedStatement entry = late.prepareStatement("insert into audit.access_entry"
                        + " (id, at, actor, role, purpose, action, what, patients, outcome, related)"
                        + " values (gen_random_uuid(), '2027-05-04T10:00:00Z', 'late', 'DOCTOR', 'TREAT', 'READ', 'GET',"
                        + " array[gen_random_uuid()], 'ALLOWED', false)")) {
            entry.executeUpdate();
            new Told().read("anna", "10:00:01", false, 1).entries().forEach(seen -> write(seen));
            round().follow(10);
            assertThat(words()).isEmpty();
            late.commit();
        }
        followToTheEnd(10);

        assertThat(words())
                .containsExactlyInAnyOrder(
                        "outside-relation of anna: 1 of 1 patients", "outside-relation of late: 1 of 1 patients");
    }

    private void followToTheEnd(int atOnce) {
        Round round = round();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    while (round.follow(atOnce)) {}
                    return isAtTheEnd();
                });
    }

    private boolean isAtTheEnd() {
        return db.sql("select not exists (select from audit.access_entry e, audit.watch_place p"
                        + " where (e.transaction_id, e.number) > (p.transaction_id, p.number))")
                .query(Boolean.class)
                .single();
    }

    private Round round() {
        return new Round(
                new Trail(db),
                new Findings(db),
                Story.OPENINGS,
                Story.LIMITS,
                new DataSourceTransactionManager(database.pool()));
    }

    /** In a transaction of its own, as the platform does. */
    private void write(Seen seen) {
        AccessEntry entry = seen.entry();
        db.sql("insert into audit.access_entry"
                        + " (id, at, actor, role, purpose, action, what, patients, outcome, emergency, related, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.id())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.actor())
                .param(entry.role())
                .param(entry.purpose().name())
                .param(entry.action().name())
                .param(entry.what())
                .param(entry.patients().toArray(UUID[]::new))
                .param(entry.outcome().name())
                .param(entry.emergency())
                .param(entry.related())
                .param(entry.address())
                .update();
    }

    private void forgetThePlace() {
        new Findings(db).moveTo(begin);
    }

    private List<String> words() {
        return db
                .sql("select kind, coalesce(address, actor), accesses, cardinality(patients) from audit.finding")
                .query((row, number) -> "%s of %s: %d of %d patients"
                        .formatted(
                                FindingKind.valueOf(row.getString(1)).code(),
                                row.getString(2),
                                row.getLong(3),
                                row.getInt(4)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static List<String> wholly(List<Seen> told) {
        return Story.found(Watch.by(Story.LIMITS, Story.OPENINGS), told).values().stream()
                .map(it -> "%s of %s: %d of %d patients"
                        .formatted(
                                it.kind().code(),
                                it.address() == null ? it.actor() : it.address(),
                                it.accesses(),
                                it.patients().size()))
                .sorted()
                .toList();
    }

    private Map<String, String> rows() {
        return db
                .sql("select id::text, f::text from audit.finding f")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }
}
