package org.horarium.config.trail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.TriedAccount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What those who are signed in do beside looking at personal data: kept for months, written behind their backs and in
 * portions. Where more comes than can be written, or the process is killed, some of it is lost; the access trail loses
 * nothing, and is kept elsewhere.
 */
@Component
class Activity {

    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 1000;
    private static final String SQL =
            "insert into audit.activity (at, actor, role, what, status, address, correlation) values (?, ?, ?, ?, ?, ?, ?)";

    private final BlockingQueue<Object[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final JdbcTemplate db;
    private final Clock clock;
    private final Counter lost;

    Activity(JdbcTemplate db, Clock clock, MeterRegistry meters) {
        this.db = db;
        this.clock = clock;
        this.lost = Counter.builder("horarium.trail.activity.lost")
                .description("Lines of the activity log for which there was no room")
                .register(meters);
    }

    /** Notes that, if it is of somebody who is known. */
    void note(Asked asked, int status, HttpServletRequest request) {
        Actor actor = asked.actor();
        if (actor != null) {
            add(actor.id().toString(), actor.role().name(), asked.route(), status);
        } else if (request.getAttribute(TriedAccount.class.getName()) instanceof TriedAccount signedIn) {
            add(signedIn.account().toString(), "VISITOR", asked.route(), status);
        }
    }

    private void add(String actor, String role, String what, int status) {
        Circumstances now = Circumstances.current();
        Object[] line = {
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            actor,
            role,
            what,
            status,
            now == null ? null : now.address(),
            now == null ? null : now.correlation()
        };
        if (!waiting.offer(line)) {
            lost.increment();
        }
    }

    /** Writes what waits. */
    void write() {
        List<Object[]> portion = new ArrayList<>();
        while (waiting.drainTo(portion, AT_ONCE) > 0) {
            try {
                db.batchUpdate(SQL, portion);
            } catch (RuntimeException away) {
                lost.increment(portion.size());
                throw away;
            }
            portion.clear();
        }
    }
}
