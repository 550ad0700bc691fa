package org.horarium.config.seal;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.config.seal.check.Removal;
import org.horarium.config.seal.check.StoredRow;
import org.horarium.config.seal.check.Succession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what is recorded and makes checkpoints of it, on one connection and by one thread. It reads in short
 * transactions that write nothing, so nobody waits for it, and never past the oldest transaction that still runs.
 */
final class Sealing {

    /** So many entries get their checkpoint at once, however young they are. */
    static final int TOGETHER = 4096;

    /** And no checkpoint gets more than that. */
    static final int MOST = 8192;

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Connection connection;
    private final SealKeys keys;
    private final SealSettings settings;
    private final Clock clock;
    private final Checkpoints checkpoints;
    private final Waiting waiting;
    private final Set<Removal> signedRemovals = new HashSet<>();
    private Checkpoint last;
    private String unknown = "";

    /** Goes on behind the last checkpoint. */
    Sealing(Connection connection, SealKeys keys, SealSettings settings, Clock clock) throws SQLException {
        this.connection = connection;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        checkpoints = new Checkpoints(connection);
        last = checkpoints.last();
        checkpoints
                .remarkable()
                .forEach(kept ->
                        signedRemovals.addAll(Removal.of(kept.checkpoint().removals())));
        connection.commit();
        waiting = new Waiting(last);
    }

    /** Reads what is new; answers whether there may be more right away. */
    boolean look() throws SQLException {
        int room = MOST - waiting.count();
        if (room <= 0) {
            return true;
        }
        int found = 0;
        try (EntryRows<Mark> rows = EntryRows.belowHorizon(connection, waiting.read(), room, StoredRow::mark)) {
            while (found < room && rows.hasNext()) {
                waiting.add(rows.next(), System.nanoTime());
                found++;
            }
        } finally {
            connection.rollback();
        }
        return found == room;
    }

    /** Makes a checkpoint where there is reason for one. */
    Optional<Checkpoint> sealWhatIsDue() throws SQLException {
        boolean isTime = waiting.nanos(System.nanoTime()) >= settings.every().toNanos();
        return seal(isTime || waiting.count() >= TOGETHER);
    }

    /** Makes a checkpoint of all that waits, if anything does. */
    Optional<Checkpoint> sealAll() throws SQLException {
        return seal(true);
    }

    int waiting() {
        return waiting.count();
    }

    long waitingNanos() {
        return waiting.nanos(System.nanoTime());
    }

    private Optional<Checkpoint> seal(boolean isDue) throws SQLException {
        KeyRing ring = keys.ring();
        List<Removal> removals = newRemovals();
        Succession succession = succession(ring);
        if (!(isDue && waiting.count() > 0) && removals.isEmpty() && succession == null) {
            return Optional.empty();
        }
        String keyId = ring.current().id();
        Kept unsigned = Checkpoint.after(
                last,
                clock.instant(),
                waiting.take(),
                removals,
                succession,
                keyId,
                ring.current().macSecret());
        Checkpoint signed =
                unsigned.checkpoint().signed(ring.sign(unsigned.checkpoint().signedBytes()));
        checkpoints.add(new Kept(signed, unsigned.marks()));
        connection.commit();
        last = signed;
        signedRemovals.addAll(removals);
        return Optional.of(signed);
    }

    /** How the last checkpoint's key gave way to the one that signs now, or null where it did not. */
    private @Nullable Succession succession(KeyRing ring) {
        String former = last.succession().length > 0 ? laterOf(last) : last.keyId();
        if (former.isEmpty() || former.equals(ring.current().id())) {
            return null;
        }
        Optional<Succession> next = ring.after(former);
        if (next.isEmpty() && !former.equals(unknown)) {
            unknown = former;
            LOG.error("The seal's key has changed, and nothing tells how it came after key {}.", former);
        }
        return next.orElse(null);
    }

    private static String laterOf(Checkpoint checkpoint) {
        try {
            Succession succession = Succession.of(checkpoint.succession());
            return succession == null ? checkpoint.keyId() : PublicKeys.id(succession.laterKey());
        } catch (GeneralSecurityException malformed) {
            return checkpoint.keyId();
        }
    }

    /** What the retention job has recorded and no checkpoint has signed yet. */
    private List<Removal> newRemovals() throws SQLException {
        List<Removal> all = RecordedRemovals.all(connection);
        connection.rollback();
        all.removeIf(signedRemovals::contains);
        return all;
    }
}
