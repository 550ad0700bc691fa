package org.horarium.config.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals as long as the application runs. Of several processes on one database one does so, by a lock that the database
 * gives back when its holder is gone; the others wait for that.
 */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** "seal", as a number that nobody else is likely to lock. */
    private static final long LOCK = 0x7365616cL;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Connecting database;
    private final SealKeys keys;
    private final SealSettings settings;
    private final Clock clock;
    private final SealMeters meters;
    private final Anchoring anchoring;
    private final long tickNanos;
    private final Semaphore ending = new Semaphore(0);
    private volatile boolean isRunning;
    private volatile boolean isSealing;
    private @Nullable Thread thread;

    Sealer(
            Connecting database,
            SealKeys keys,
            SealSettings settings,
            Clock clock,
            SealMeters meters,
            Anchoring anchoring) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.anchoring = anchoring;
        tickNanos = Math.min(TICK.toNanos(), settings.every().toNanos() / 2);
    }

    @Override
    public void start() {
        ending.drainPermits();
        isRunning = true;
        Thread started = new Thread(this::run, "sealer");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** What waits is sealed first, so that nothing is left open while nobody looks after it. */
    @Override
    public void stop() {
        isRunning = false;
        ending.release();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(LONGEST_END.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Late, so that it still seals what the last requests have left. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Whether it is this process that seals. */
    boolean isSealing() {
        return isSealing;
    }

    private void run() {
        while (isRunning) {
            try (Connection connection = database.connect()) {
                if (isMine(connection)) {
                    isSealing = true;
                    seal(new Sealing(connection, keys, settings, clock));
                }
            } catch (SQLException | EntriesAway away) {
                LOG.warn("The seal waits for the database: {}", away.getMessage());
                meters.away();
            } catch (RuntimeException fault) {
                LOG.error("The seal stumbled, and begins again behind the last checkpoint", fault);
                meters.away();
            }
            isSealing = false;
            pause();
        }
        meters.idle();
    }

    private void seal(Sealing sealing) throws SQLException {
        try (Anchoring.Run anchors = anchoring.begin()) {
            while (isRunning) {
                boolean more = sealing.look();
                if (sealing.sealWhatIsDue().isPresent()) {
                    anchors.wake();
                }
                meters.waiting(sealing.waiting(), sealing.waitingNanos());
                if (!more) {
                    pause();
                }
            }
            while (sealing.look()) {
                sealing.sealAll();
            }
            sealing.sealAll();
            anchors.wake();
        }
    }

    private static boolean isMine(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void pause() {
        try {
            if (isRunning && ending.tryAcquire(tickNanos, TimeUnit.NANOSECONDS)) {
                LOG.debug("The seal ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isRunning = false;
        }
    }
}
