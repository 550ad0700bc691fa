package org.horarium.config.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.horarium.config.privacy.Wrapping.Wrapped;
import org.horarium.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wrapped keys in their table, over connections of their own: a key is committed before the event that needs it, and
 * whoever waits for a connection to write events holds none here.
 */
final class StoredKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);

    /** Whoever makes a key shares it; whoever rotates holds it for a moment, and then nobody wraps by the former version. */
    private static final String MAKING = "select pg_advisory_xact_lock_shared(hashtext('privacy.data_key'))::text";

    private static final String ROTATING = "select pg_advisory_xact_lock(hashtext('privacy.data_key'))::text";

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    StoredKeys(DataSource connections) {
        this.db = JdbcClient.create(connections);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
    }

    /**
     * A patient's key as it is kept.
     *
     * @param wrapped null where it was destroyed
     */
    record Row(UUID patient, @Nullable Wrapped wrapped) {}

    Optional<Row> find(UUID patient) {
        return answered(() -> db.sql("select patient, wrapped, kek from privacy.data_key where patient = ?")
                .param(patient)
                .query((row, number) -> row(row))
                .optional());
    }

    boolean isDestroyed(UUID patient) {
        return answered(
                () -> db.sql("select exists (select from privacy.data_key where patient = ? and wrapped is null)")
                        .param(patient)
                        .query(Boolean.class)
                        .single());
    }

    /** Keeps a key that is made when nobody can rotate; where somebody was faster, or it was destroyed, that row stays. */
    void makeIfMissing(UUID patient, Supplier<Wrapped> fresh, Instant now) {
        answered(() -> transaction.execute(status -> {
            db.sql(MAKING).query(String.class).single();
            return insert(patient, fresh.get(), now);
        }));
    }

    /** Keeps a key of a backup, unless there is one, or was. */
    boolean restore(UUID patient, Wrapped wrapped, Instant madeAt) {
        return answered(() -> insert(patient, wrapped, madeAt)) == 1;
    }

    private int insert(UUID patient, Wrapped wrapped, Instant now) {
        return db.sql("insert into privacy.data_key (id, patient, wrapped, kek, made_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (patient) do nothing")
                .params(UuidCreator.getTimeOrderedEpoch(), patient, wrapped.bytes(), wrapped.by(), at(now))
                .update();
    }

    /** Leaves of the key nothing but when it was destroyed, and that there can be no other. */
    void destroy(UUID patient, Instant now) {
        answered(() -> db.sql(
                        """
                        insert into privacy.data_key (id, patient, made_at, destroyed_at, noted_at)
                        values (?, ?, ?, ?, clock_timestamp())
                        on conflict (patient) do update set wrapped = null, kek = null,
                            destroyed_at = excluded.destroyed_at, noted_at = excluded.noted_at
                        where data_key.destroyed_at is null""")
                .params(UuidCreator.getTimeOrderedEpoch(), patient, at(now), at(now))
                .update());
    }

    /** A key that was not destroyed. */
    record Live(UUID patient, Wrapped wrapped, Instant madeAt) {}

    /** Some of the live keys in the order of their patients, after that one, and the first where there is none. */
    List<Live> live(@Nullable UUID after) {
        return answered(() -> db.sql("select patient, wrapped, kek, made_at from privacy.data_key"
                        + " where wrapped is not null and (patient > cast(:after as uuid) or cast(:after as uuid) is null)"
                        + " order by patient limit 1000")
                .param("after", after)
                .query((row, number) -> new Live(
                        row.getObject("patient", UUID.class),
                        new Wrapped(row.getBytes("wrapped"), row.getString("kek")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Those that were destroyed within that time, by the database's own clock. */
    List<UUID> destroyedWithin(Duration last) {
        return answered(() -> db.sql(
                        "select patient from privacy.data_key" + " where noted_at >= now() - make_interval(secs => ?)")
                .param(last.toSeconds())
                .query(UUID.class)
                .list());
    }

    /** Waits until nobody is making a key by what they knew before. */
    void waitForMakers() {
        answered(() -> transaction.execute(
                status -> db.sql(ROTATING).query(String.class).single()));
    }

    /** Some of the live keys that another key than that has wrapped. */
    List<Row> wrappedByOthers(String current, int most) {
        return answered(() -> db.sql("select patient, wrapped, kek from privacy.data_key"
                        + " where wrapped is not null and kek <> ? order by patient limit ?")
                .params(current, most)
                .query((row, number) -> row(row))
                .list());
    }

    /** Puts it wrapped anew in the place of what it was, unless it was destroyed meanwhile. */
    void rewrap(Row before, Wrapped anew) {
        answered(() -> db.sql(
                        "update privacy.data_key set wrapped = ?, kek = ? where patient = ? and wrapped is not null")
                .params(anew.bytes(), anew.by(), before.patient())
                .update());
    }

    private static Row row(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped");
        return new Row(
                row.getObject("patient", UUID.class),
                wrapped == null ? null : new Wrapped(wrapped, row.getString("kek")));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The keys of patients cannot be had: {}", away.getClass().getName());
            throw new Unavailable("The patient's key cannot be had at this moment.");
        }
    }
}
