package org.horarium.config.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Removal;
import org.horarium.config.seal.check.Removals;
import org.horarium.config.seal.check.Source;
import org.horarium.config.seal.check.Trust;
import org.horarium.config.seal.check.Verdict;
import org.horarium.config.seal.check.Verification;
import org.jspecify.annotations.Nullable;

/** Asks the seal what it knows, on connections of its own. */
class Auditing {

    private final Connecting database;
    private final SealKeys keys;
    private final SealSettings settings;
    private final Anchor anchor;
    private final Clock clock;

    Auditing(Connecting database, SealKeys keys, SealSettings settings, Anchor anchor, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.anchor = anchor;
        this.clock = clock;
    }

    /** How far everything is sealed, and how much is not. */
    record Extent(Checkpoint last, long unsealed, @Nullable Duration oldest) {}

    Extent extent() throws SQLException {
        try (Connection connection = database.connect()) {
            Checkpoint last = new Checkpoints(connection).last();
            String since = "(transaction_id, %s) > ('%s'::xid8, %d)";
            String transaction = Long.toUnsignedString(last.until().transaction());
            StringBuilder count =
                    new StringBuilder("select sum(entries), extract(epoch from now() - min(oldest)) from (");
            for (Source source : Source.values()) {
                count.append(source == Source.EVENT ? "" : " union all ")
                        .append("select count(*) as entries, min(%s) as oldest from %s where "
                                .formatted(source.moment(), source.table()))
                        .append(since.formatted(
                                source.number(), transaction, last.until().after(source)));
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            count.append(") as each_source").toString())) {
                row.next();
                double seconds = row.getDouble(2);
                return new Extent(
                        last,
                        row.getLong(1),
                        row.wasNull() ? null : Duration.ofMillis((long) Math.max(0, seconds * 1000)));
            }
        }
    }

    /** Verifies everything, the anchor included. */
    Verdict verify(LongConsumer progress) throws SQLException {
        KeyRing ring = keys.ring();
        PublicKey key = ring.current().publicKey();
        try (Connection connection = database.connect();
                DatabaseEvidence evidence = new DatabaseEvidence(connection, anchor)) {
            Removals removals = new Removals(settings.leastAge());
            pending(connection).forEach(removal -> removals.add(removal, clock.instant()));
            return new Verification(evidence, new Trust(key), ring.macSecrets(), removals, progress).run();
        }
    }

    /** Writes the bundle of that time. */
    void write(OutputStream out, @Nullable Instant from, @Nullable Instant to) throws SQLException, IOException {
        try (Connection connection = database.connect();
                DatabaseEvidence snapshot = new DatabaseEvidence(connection, null)) {
            assert snapshot.last() == 0;
            new BundleWriter(connection, keys.ring()).write(out, from, to, clock.instant());
        }
    }

    /** Removals that the next checkpoint will sign. */
    private static List<Removal> pending(Connection connection) throws SQLException {
        List<Removal> all = RecordedRemovals.all(connection);
        new Checkpoints(connection)
                .remarkable()
                .forEach(kept -> all.removeAll(Removal.of(kept.checkpoint().removals())));
        return all;
    }
}
