package org.horarium.config.store.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets processes on one database hear of each other's commits, by one {@code NOTIFY} for many commits, sent outside
 * their transactions: inside, it would make all commits of the cluster queue. Where a notice is lost, the tick of
 * {@link PushedEventStore} finds the events.
 */
public final class CommitNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommitNotices.class);
    private static final String CHANNEL = "horarium_committed";
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(50);
    private static final Duration LISTENING = Duration.ofMillis(500);
    private static final Duration BEFORE_RECONNECTING = Duration.ofSeconds(1);

    private final Connecting database;
    private final Runnable heard;
    private final String self = UUID.randomUUID().toString();
    private final Semaphore committed = new Semaphore(0);
    private volatile boolean isRunning;

    /** Makes connections of its own, which stay open as long as this runs. */
    public interface Connecting {

        /** A new connection. */
        Connection connect() throws SQLException;
    }

    /**
     * @param database where to listen
     * @param heard called when another process has committed something
     */
    public CommitNotices(Connecting database, Runnable heard) {
        this.database = database;
        this.heard = heard;
    }

    /** Says that this process has committed something. Never blocks. */
    public void committed() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    @Override
    public void start() {
        isRunning = true;
        run("commit-listener", this::listen);
        run("commit-notifier", this::tell);
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private void run(String name, Session session) {
        Thread thread = new Thread(() -> keep(session), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void keep(Session session) {
        while (isRunning) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                session.hold(connection, statement);
            } catch (SQLException away) {
                LOG.debug("The database is away", away);
                pause();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void listen(Connection connection, Statement statement) throws SQLException {
        statement.execute("listen " + CHANNEL);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        heard.run();
        while (isRunning) {
            PGNotification[] notices = postgres.getNotifications((int) LISTENING.toMillis());
            if (notices != null
                    && Stream.of(notices)
                            .anyMatch(notice -> !notice.getParameter().equals(self))) {
                heard.run();
            }
        }
    }

    private void tell(Connection connection, Statement statement) throws SQLException, InterruptedException {
        while (isRunning) {
            if (committed.tryAcquire(LISTENING.toMillis(), TimeUnit.MILLISECONDS)) {
                notifyOthers(statement);
                Thread.sleep(BETWEEN_NOTICES.toMillis());
            }
        }
    }

    private void notifyOthers(Statement statement) throws SQLException {
        try {
            statement.execute("notify %s, '%s'".formatted(CHANNEL, self));
        } catch (SQLException away) {
            committed();
            throw away;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECTING.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Session {
        void hold(Connection connection, Statement statement) throws SQLException, InterruptedException;
    }
}
