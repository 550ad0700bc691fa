package org.horarium.config.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.horarium.command.access.Session;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions beside the events, in tables that are no part of the history. */
final class PostgresSessions implements Sessions {

    private static final String COLUMNS =
            "select id, account_id, begun_at, used_at, expires_at, client, address from session ";

    private static final String ENDED =
            """
            with gone as (delete from session where %s returning id),
            noted as (insert into ended_session (id) select id from gone on conflict do nothing)
            select id from gone""";

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    PostgresSessions(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void begin(Session session, String refresh) {
        asking(() -> db.sql(
                        """
                        insert into session (id, account_id, begun_at, used_at, expires_at, client, address, refresh,
                            renewed_at)
                        values (:id, :account, :begun, :used, :expires, :client, :address, :refresh, :begun)""")
                .param("id", session.id())
                .param("account", session.account())
                .param("begun", at(session.begunAt()))
                .param("used", at(session.usedAt()))
                .param("expires", at(session.expiresAt()))
                .param("client", session.client())
                .param("address", session.address())
                .param("refresh", refresh)
                .update());
    }

    @Override
    public Optional<Session> find(UUID session, Instant now) {
        return asking(() -> db.sql(COLUMNS + "where id = ? and expires_at > ?")
                .params(session, at(now))
                .query((row, number) -> session(row))
                .optional());
    }

    @Override
    public Renewal renew(UUID session, String presented, String next, Instant now) {
        return asking(() -> transaction.execute(status -> db.sql(
                        "select refresh, former, renewed_at from session where id = ? and expires_at > ? for update")
                .params(session, at(now))
                .query((row, number) -> renew(session, row, presented, next, now))
                .optional()
                .orElse(Renewal.UNKNOWN)));
    }

    private Renewal renew(UUID session, ResultSet row, String presented, String next, Instant now) throws SQLException {
        if (row.getString("refresh").equals(presented)) {
            db.sql("update session set refresh = ?, former = ?, renewed_at = ?, used_at = ? where id = ?")
                    .params(next, presented, at(now), at(now), session)
                    .update();
            return Renewal.RENEWED;
        }
        boolean isLate = row.getObject("renewed_at", OffsetDateTime.class)
                .toInstant()
                .plus(GRACE)
                .isBefore(now);
        if (presented.equals(row.getString("former")) && !isLate) {
            return Renewal.SUPERSEDED;
        }
        db.sql(ENDED.formatted("id = ?"))
                .param(session)
                .query((gone, number) -> gone.getString(1))
                .list();
        return Renewal.REUSED;
    }

    @Override
    public List<Session> of(UUID account, Instant now) {
        return asking(() -> db.sql(COLUMNS + "where account_id = ? and expires_at > ? order by used_at desc, id")
                .params(account, at(now))
                .query((row, number) -> session(row))
                .list());
    }

    @Override
    public boolean end(UUID account, UUID session) {
        return !asking(() -> db.sql(ENDED.formatted("account_id = ? and id = ?"))
                        .params(account, session)
                        .query(UUID.class)
                        .set())
                .isEmpty();
    }

    @Override
    public Set<UUID> endAll(UUID account) {
        return asking(() -> db.sql(ENDED.formatted("account_id = ?"))
                .param(account)
                .query(UUID.class)
                .set());
    }

    @Override
    public Set<UUID> endedWithin(Duration time) {
        return asking(
                () -> db.sql("select id from ended_session where ended_at > clock_timestamp() - ? * interval '1 ms'")
                        .param(time.toMillis())
                        .query(UUID.class)
                        .set());
    }

    @Override
    public void used(Map<UUID, Instant> last) {
        asking(() -> db.sql(
                        """
                        update session s set used_at = greatest(used_at, u.at)
                        from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) as u (id, at)
                        where s.id = u.id""")
                .param("ids", last.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("times", last.values().stream().map(Instant::toString).toArray(String[]::new))
                .update());
    }

    @Override
    public void tidyUp(Instant now, Duration longestToken) {
        asking(() -> db.sql("delete from session where expires_at < ?")
                .param(at(now))
                .update());
        asking(() -> db.sql("delete from ended_session where ended_at < clock_timestamp() - ? * interval '1 ms'")
                .param(longestToken.toMillis())
                .update());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("client"),
                row.getString("address"));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (DataAccessException | TransactionException away) {
            throw new SessionsAway(away);
        }
    }
}
