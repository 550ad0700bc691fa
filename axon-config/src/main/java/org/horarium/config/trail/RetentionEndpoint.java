package org.horarium.config.trail;

import java.time.OffsetDateTime;
import java.util.List;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors how long what is kept, and what was removed when its time was over. */
@RestController
class RetentionEndpoint {

    private static final int MOST = 200;

    private final JdbcClient db;
    private final RetentionPeriods periods;

    RetentionEndpoint(JdbcClient db, Environment environment) {
        this.db = db;
        this.periods = RetentionPeriods.of(environment);
    }

    /** Periods as ISO 8601 has them. */
    record Kept(String access, String activity, String events) {}

    /** A partition that is gone, with its first and its last place in the order of the trail. */
    record Removal(
            long number,
            OffsetDateTime removedAt,
            String kind,
            String partition,
            @Nullable OffsetDateTime from,
            OffsetDateTime until,
            long entries,
            @Nullable String first,
            @Nullable String last) {}

    record Found(Kept kept, List<Removal> items, @Nullable String next) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/audit/retention")
    Found list() {
        List<Removal> removals = db.sql(
                        """
                        select number, removed_at, kind, partition, from_time as "from", until_time as "until", entries,
                            first_transaction || '.' || first_number as first,
                            last_transaction || '.' || last_number as last
                        from audit.removal order by number desc limit ?""")
                .param(MOST)
                .query(Removal.class)
                .list();
        return new Found(
                new Kept(periods.access().toString(), periods.activity().toString(), "for ever"), removals, null);
    }
}
