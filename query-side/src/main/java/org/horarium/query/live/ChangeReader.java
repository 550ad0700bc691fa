package org.horarium.query.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.query.live.Interest.Subject;
import org.horarium.shared.NotFound;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Forbidden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the log once for all who listen in this process, and only while anybody does. Hints wake it; what other processes
 * have written it finds within a second. It stops before the server does, which would wait for streams that never end.
 */
@Component
class ChangeReader implements LiveFeed, Hints, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);
    private static final int LINES_AT_ONCE = 1000;
    private static final int MOST_DAYS_MISSED = 2000;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration UNTIL_SHOWN = Duration.ofMillis(10);
    private static final Duration LONGEST_UNSHOWN = Duration.ofSeconds(2);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final StoredChanges log;
    private final Showing search;
    private final Audience audience;
    private final Seats seats = new Seats();
    private final Semaphore hints = new Semaphore(0);
    private final Object telling = new Object();
    private Position told = new Position(0, 0);
    private volatile @Nullable Thread thread;

    ChangeReader(StoredChanges log, Showing search, Audience audience, MeterRegistry meters) {
        this.log = log;
        this.audience = audience;
        this.search = search;
        Gauge.builder("horarium.live.listeners", seats, Seats::count)
                .description("How many subscriptions hear what changes, by streams and sockets")
                .register(meters);
    }

    @Override
    public void join(Listening what, @Nullable String lastId, Listener listener) {
        Interest interest = what.interest().get();
        audience.joins(interest, what.admission());
        Page now = log.now();
        Position asked = lastId == null
                ? null
                : Position.of(lastId).filter(now::isWholeSince).orElse(null);
        Seat seat;
        Position start;
        synchronized (telling) {
            if (!isRunning()) {
                throw new Unavailable("The platform is about to stop: try again.");
            }
            told = seats.areEmpty() && told.isBefore(now.horizon()) ? now.horizon() : told;
            start = told;
            seat = new Seat(listener, what, interest, asked == null ? start : asked);
            seats.add(seat);
        }
        hint();
        try {
            seat.begin(lastId == null ? List.of() : missed(asked, start, interest), start);
        } catch (RuntimeException failure) {
            leave(listener);
            throw failure;
        }
    }

    @Override
    public void leave(Listener listener) {
        seats.remove(listener);
    }

    @Override
    public void hint() {
        if (hints.availablePermits() == 0) {
            hints.release();
        }
    }

    /** Tells everybody that nothing else came, and ends those who may listen no more. */
    void beat() {
        synchronized (telling) {
            seats.all().forEach(seat -> seat.beat(told));
        }
        seats.all().forEach(this::check);
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "live-changes");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        synchronized (telling) {
            thread = null;
        }
        if (running != null) {
            running.interrupt();
        }
        seats.all().forEach(seat -> end(seat, "closing"));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Null where that is not known any more, or too much to tell. */
    private @Nullable List<Change> missed(@Nullable Position since, Position until, Interest interest) {
        if (since == null) {
            return null;
        }
        Page page = log.between(since, until, interest, LINES_AT_ONCE);
        int days =
                page.changes().stream().mapToInt(change -> change.days().size()).sum();
        boolean isAll = page.isWholeSince(since) && page.changes().size() < LINES_AT_ONCE;
        return isAll && days <= MOST_DAYS_MISSED ? page.changes() : null;
    }

    private void run() {
        Duration pause = FOR_EVER;
        try {
            while (isRunning()) {
                if (hints.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    hints.drainPermits();
                }
                pause = seats.areEmpty() ? FOR_EVER : read();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped");
        }
    }

    /** How long to wait for a hint after that. */
    private Duration read() throws InterruptedException {
        try {
            Position from;
            synchronized (telling) {
                from = told;
            }
            Page page = log.after(from, LINES_AT_ONCE);
            if (page.changes().stream().anyMatch(Change::isOfFreeSlots)) {
                awaitShown();
            }
            if (!tell(page, from)) {
                return Duration.ZERO;
            }
            return page.isHiding() ? UNTIL_SHOWN : TICK;
        } catch (RuntimeException away) {
            LOG.debug("What has changed cannot be read; it is told later", away);
            return TICK;
        }
    }

    /** Whoever is told looks at once, and would be shown what was before. A search that lags for long is not waited for. */
    private void awaitShown() throws InterruptedException {
        long revision = search.latestRevision();
        long deadline = System.nanoTime() + LONGEST_UNSHOWN.toNanos();
        while (!search.isVisible(revision) && System.nanoTime() < deadline) {
            Thread.sleep(UNTIL_SHOWN.toMillis());
        }
    }

    /** Whether that was all that there is. */
    private boolean tell(Page page, Position from) {
        synchronized (telling) {
            if (!told.equals(from)) {
                return false;
            }
            boolean isAll = page.changes().size() < LINES_AT_ONCE;
            if (page.isWholeSince(from)) {
                page.changes().forEach(this::tell);
                told = isAll
                        ? page.horizon()
                        : page.changes().get(LINES_AT_ONCE - 1).at();
                return isAll;
            }
            tell(Change.ofAnything(page.horizon(), Subject.FREE_SLOTS.projection()));
            tell(Change.ofAnything(page.horizon(), Subject.VISITS_OF_DOCTOR.projection()));
            told = page.horizon();
            return true;
        }
    }

    private void tell(Change change) {
        seats.of(change).forEach(seat -> seat.take(change));
    }

    private void check(Seat seat) {
        try {
            if (!seat.isGood()) {
                end(seat, "unauthenticated");
            }
        } catch (NotFound | Forbidden gone) {
            end(seat, "forbidden");
        } catch (RuntimeException away) {
            LOG.debug("Nobody can tell who may listen; their tokens end by themselves", away);
        }
    }

    private void end(Seat seat, String reason) {
        leave(seat.listener());
        seat.listener().end(reason);
    }
}
