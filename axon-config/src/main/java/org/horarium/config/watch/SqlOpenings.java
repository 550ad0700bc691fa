package org.horarium.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The openings as they were let in by. Where one machine's clock is a little off another's, that still is the opening. */
@Component
class SqlOpenings implements Openings {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final JdbcClient db;

    SqlOpenings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<UUID> by(String account, UUID patient, Instant at) {
        return db.sql(
                        """
                        select id from public.emergency_access
                        where account_id::text = :account and patient_id = :patient
                            and opened_at <= :latest and until > :earliest
                        order by (opened_at <= :at and until > :at) desc, opened_at desc, id limit 1""")
                .param("account", account)
                .param("patient", patient)
                .param("at", time(at))
                .param("latest", time(at.plus(CLOCKS_DIFFER)))
                .param("earliest", time(at.minus(CLOCKS_DIFFER)))
                .query(UUID.class)
                .optional();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
