package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of blocked time, put together from its parts: each UTC date keeps its own. */
@Component
class BlockedTimes {

    private static final String PREFIX = "block-";

    private final JdbcClient db;

    BlockedTimes(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    List<BlockedTime> handle(BlockedTime.Touching query) {
        return db.sql(
                        """
                select claim, doctor_id, min(starts_at) as starts_at, max(ends_at) as ends_at, max(reason) as reason
                from search_claim
                where doctor_id = :doctor and kind = 'blocked' and claim in (
                    select claim from search_claim
                    where doctor_id = :doctor and kind = 'blocked' and day between :from and :to)
                group by claim, doctor_id order by starts_at, claim""")
                .param("doctor", query.doctor())
                .param("from", query.from().minusDays(1))
                .param("to", query.to().plusDays(1))
                .query(BlockedTimes::block)
                .list();
    }

    private static BlockedTime block(ResultSet row, int number) throws SQLException {
        return BlockedTime.of(
                UUID.fromString(row.getString("claim").substring(PREFIX.length())),
                row.getObject("doctor_id", UUID.class),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
