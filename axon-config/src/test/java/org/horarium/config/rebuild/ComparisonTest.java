package org.horarium.config.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.horarium.config.rebuild.Comparison.Table;
import org.horarium.config.store.postgres.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Days that time is about to change are no difference, whichever side has come to it first; all others are. */
class ComparisonTest {

    private static final String PASSED = "2027-03-08T07:59:59Z";
    private static final String TO_COME = "2027-03-08T08:00:01Z";
    private static final Clock NOW = Clock.fixed(Instant.parse("2027-03-08T08:00:00Z"), ZoneOffset.UTC);

    private final Database database = Database.unmigrated();

    @BeforeEach
    void make() {
        database.migrate("latest");
        new Schemas(database.client()).makeNext(Projection.SLOT_SEARCH);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_day_that_is_due_on_the_present_side_is_left_out() {
        day("slot_search", "{1}", PASSED);
        day(Projection.SLOT_SEARCH.nextSchema(), "{2}", TO_COME);
        assertThat(compared().equal()).isTrue();
    }

    @Test
    void a_day_that_is_due_on_the_other_side_is_left_out_too() {
        day("slot_search", "{}", null);
        day(Projection.SLOT_SEARCH.nextSchema(), "{2}", PASSED);
        assertThat(compared().equal()).isTrue();
    }

    @Test
    void a_day_that_is_due_on_neither_side_is_compared() {
        day("slot_search", "{1}", TO_COME);
        day(Projection.SLOT_SEARCH.nextSchema(), "{2}", TO_COME);
        assertThat(compared().different()).isEqualTo(1);
    }

    @Test
    void a_day_that_only_the_events_tell_of_is_found() {
        day(Projection.SLOT_SEARCH.nextSchema(), "{2}", TO_COME);
        assertThat(compared().lacking()).isEqualTo(1);
    }

    private void day(String schema, String starts, @Nullable String recomputeAt) {
        database.client()
                .sql(
                        """
                        insert into %s.slot_day (doctor_id, day, location_id, starts, main_starts, document, recompute_at,
                            revision)
                        values ('00000000-0000-0000-0000-000000000001', '2027-03-08',
                            '00000000-0000-0000-0000-000000000002', cast(? as int[]), '{}', '{}',
                            cast(? as timestamptz), 1)"""
                                .formatted(schema))
                .params(starts, recomputeAt)
                .update();
    }

    private Table compared() {
        Schemas schemas = new Schemas(database.client());
        Comparison comparison =
                new Comparison(database.client(), schemas, NOW, new DataSourceTransactionManager(database.pool()));
        return comparison.compare(Projection.SLOT_SEARCH, () -> {}).tables().stream()
                .filter(table -> table.table().endsWith(".slot_day"))
                .findAny()
                .orElseThrow();
    }
}
