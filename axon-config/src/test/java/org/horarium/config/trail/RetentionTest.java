package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Months are there before they are needed, and go when their time is over: not before, whatever anybody's clock says. */
class RetentionTest {

    private static final Duration YEAR = Duration.ofDays(366);
    private final Instant now = Instant.now();
    private Database database;
    private StoredTrail trail;

    @BeforeEach
    void open() {
        database = Database.migrated();
        trail = new StoredTrail(database.pool(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entries_stand_in_the_partition_of_their_month() {
        trail.record(Looks.at(now, UUID.randomUUID()));
        assertThat(partitionsWithEntries()).singleElement().asString().matches("audit\\.access_entry_\\d{4}_\\d{2}");
    }

    @Test
    void what_is_older_than_seven_years_goes_and_it_is_kept_what_went() {
        Instant old = now.minus(YEAR.multipliedBy(8));
        makePartitions(old, old.plus(Duration.ofDays(40)));
        trail.record(Looks.at(old, UUID.randomUUID()));
        trail.record(Looks.at(old.plusSeconds(1), UUID.randomUUID()));
        trail.record(Looks.at(now, UUID.randomUUID()));
        Map<String, Object> first = database.client()
                .sql("select transaction_id::text as transaction, number from audit.access_entry order by 1, 2 limit 1")
                .query()
                .singleRow();

        assertThat(upkeep(Clock.systemUTC()).removeExpired()).isEqualTo(4); // of each of the two, two months

        assertThat(database.client()
                        .sql("select count(*) from audit.access_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Map<String, Object> removal = database.client()
                .sql("select *, first_transaction::text as transaction from audit.removal where entries > 0")
                .query()
                .singleRow();
        assertThat(removal.get("entries")).isEqualTo(2L);
        assertThat(removal.get("kind")).isEqualTo("access_entry");
        assertThat(removal.get("transaction")).isEqualTo(first.get("transaction"));
        assertThat(removal.get("first_number")).isEqualTo(first.get("number"));
    }

    @Test
    void a_clock_that_is_ahead_by_years_removes_nothing_before_its_time() {
        Instant sixYearsAgo = now.minus(YEAR.multipliedBy(6)).plus(Duration.ofDays(60));
        makePartitions(sixYearsAgo, sixYearsAgo.plusSeconds(1));
        trail.record(Looks.at(sixYearsAgo, UUID.randomUUID()));
        Clock ahead = Clock.offset(Clock.systemUTC(), YEAR.multipliedBy(50));
        upkeep(ahead).removeExpired();
        assertThat(database.client()
                        .sql("select count(*) from audit.access_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_found_no_partition_of_its_own_goes_too() {
        trail.record(Looks.at(now.minus(YEAR.multipliedBy(9)), UUID.randomUUID()));
        trail.record(Looks.at(now.plus(YEAR), UUID.randomUUID()));
        assertThat(partitionsWithEntries()).containsExactly("audit.access_entry_other");
        assertThat(upkeep(Clock.systemUTC()).removeExpired()).isEqualTo(1);
        assertThat(database.client()
                        .sql("select count(*) from audit.access_entry_other")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void months_are_made_three_ahead_once() {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(300));
        assertThat(upkeep(then).makeAhead()).isBetween(6, 8);
        assertThat(upkeep(then).makeAhead()).isZero();
        trail.record(Looks.at(then.instant(), UUID.randomUUID()));
        assertThat(partitionsWithEntries()).noneMatch(name -> name.endsWith("_other"));
    }

    @Test
    void a_month_that_was_made_too_late_stays_where_its_entries_are() {
        Instant then = now.plus(YEAR);
        trail.record(Looks.at(then, UUID.randomUUID()));
        makePartitions(then, then.plusSeconds(1));
        assertThat(partitionsWithEntries()).containsExactly("audit.access_entry_other");
    }

    @Test
    void nothing_else_is_ever_removed() {
        assertThatThrownBy(() -> database.client()
                        .sql("select audit.remove_expired('domain_event', now())")
                        .query(Integer.class)
                        .single())
                .hasMessageContaining("Nothing of that kind is ever removed");
    }

    private Partitions upkeep(Clock clock) {
        return new Partitions(database.client(), clock, new MockEnvironment());
    }

    private void makePartitions(Instant since, Instant until) {
        database.client()
                .sql("select audit.make_partitions(?, ?)")
                .params(at(since), at(until))
                .query(Integer.class)
                .single();
    }

    private List<String> partitionsWithEntries() {
        return database.client()
                .sql("select distinct cast(cast(tableoid as regclass) as text) from audit.access_entry")
                .query(String.class)
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
