package org.horarium.config.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes those projections anew of which an update has said that they lack something until then, so that nobody has to
 * know of it. One process does it, and another one if that ends on the way; the mark goes when it has succeeded.
 */
@Component
class OwedRebuilds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OwedRebuilds.class);

    /** Whoever has it does what is owed; it goes with the connection. */
    private static final String LOCK = "hashtextextended('owed_rebuild', 0)";

    private static final int SECONDS_BETWEEN_LOOKS = 30;

    private final JdbcClient db;
    private final DataSource database;
    private final NextProcessors processors;
    private final Rebuilds rebuilds;
    private ScheduledExecutorService timer = BackgroundTimer.ended();

    OwedRebuilds(JdbcClient db, DataSource database, NextProcessors processors, Rebuilds rebuilds) {
        this.db = db;
        this.database = database;
        this.processors = processors;
        this.rebuilds = rebuilds;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    void begin() {
        timer.shutdownNow();
        timer = BackgroundTimer.named("owed-rebuilds");
        timer.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            if (owed().isEmpty()) {
                timer.shutdown();
                return;
            }
            makeGoodAlone();
            if (owed().isEmpty()) {
                timer.shutdown();
            }
        } catch (SQLException | RuntimeException fault) {
            LOG.warn("What is owed to projections has to wait: {}", fault.toString());
        }
    }

    private void makeGoodAlone() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!answer(connection, "pg_try_advisory_lock")) {
                return;
            }
            try {
                owed().forEach(this::makeGood);
            } finally {
                answer(connection, "pg_advisory_unlock");
            }
        }
    }

    private static boolean answer(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select %s(%s)".formatted(function, LOCK))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void makeGood(Projection projection) {
        LOG.info("{} is made anew, as the update wants it; some of it shows again only then", projection.title());
        if (rebuilds.complete(projection, Purpose.REBUILD)) {
            db.sql("delete from owed_rebuild where projection = ?")
                    .param(projection.title())
                    .update();
            LOG.info("{} shows all of it", projection.title());
        }
    }

    private List<Projection> owed() {
        return db.sql("select projection from owed_rebuild order by projection").query(String.class).list().stream()
                .map(Projection::titled)
                .filter(processors::reads)
                .toList();
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
