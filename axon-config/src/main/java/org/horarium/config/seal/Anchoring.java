package org.horarium.config.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes checkpoints to the anchor, each once and in their order, on a thread of its own: an anchor that is away holds up
 * nothing, and gets what it has missed when it is back.
 */
final class Anchoring {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final long BETWEEN_TRIES = 1;
    private static final long LONGEST_END = 2000;

    private final Connecting database;
    private final Anchor anchor;
    private final SealMeters meters;
    private volatile long until;

    Anchoring(Connecting database, Anchor anchor, SealMeters meters) {
        this.database = database;
        this.anchor = anchor;
        this.meters = meters;
    }

    Anchor anchor() {
        return anchor;
    }

    /** The last checkpoint that this process knows to be anchored. */
    long until() {
        return until;
    }

    Run begin() {
        return new Run();
    }

    /** As long as this process is the one that seals. */
    final class Run implements AutoCloseable {

        private final Semaphore woken = new Semaphore(1);
        private final Thread thread = new Thread(this::run, "anchoring");
        private volatile boolean isEnded;
        private boolean isSilent;

        Run() {
            thread.setDaemon(true);
            thread.start();
        }

        void wake() {
            woken.release();
        }

        @Override
        public void close() {
            isEnded = true;
            woken.release();
            try {
                thread.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            while (true) {
                boolean isLast = isEnded;
                try (Connection connection = database.connect()) {
                    catchUp(new Checkpoints(connection));
                    isSilent = false;
                } catch (SQLException | IOException | RuntimeException away) {
                    if (!isSilent) {
                        isSilent = true;
                        LOG.warn("The anchor at {} waits: {}", anchor.place(), away.getMessage());
                    }
                }
                if (isLast) {
                    return;
                }
                rest();
            }
        }

        private void catchUp(Checkpoints checkpoints) throws SQLException, IOException {
            long behind = checkpoints.last().number() - until;
            if (behind == 0 && until > 0) {
                return;
            }
            meters.unanchored(Math.max(0, behind));
            Kept last = anchor.last();
            until = last == null ? 0 : last.checkpoint().number();
            refuseAnother(checkpoints, last);
            for (Kept next = checkpoints.of(until + 1); next != null; next = checkpoints.of(until + 1)) {
                anchor.keep(next);
                until = next.checkpoint().number();
            }
            meters.unanchored(0);
        }

        /** An anchor that knows better is evidence, and is not written over. */
        private void refuseAnother(Checkpoints checkpoints, @Nullable Kept last) throws SQLException, IOException {
            if (last == null) {
                return;
            }
            Kept own = checkpoints.of(last.checkpoint().number());
            if (own == null || !own.checkpoint().isSameAs(last.checkpoint())) {
                throw new IOException(
                        "its checkpoint %d is not the database's; was the database restored, or tampered with?"
                                .formatted(last.checkpoint().number()));
            }
        }

        private void rest() {
            try {
                if (woken.tryAcquire(BETWEEN_TRIES, TimeUnit.SECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                isEnded = true;
            }
        }
    }
}
