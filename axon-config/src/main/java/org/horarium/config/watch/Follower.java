package org.horarium.config.watch;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether the trail has grown. Of several processes any may do so, and one at a time does. */
final class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Round round;
    private final Duration between;
    private volatile @Nullable ScheduledExecutorService timer;

    Follower(Round round, Duration between) {
        this.round = round;
        this.between = between;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        ScheduledExecutorService started = BackgroundTimer.named("watch");
        started.scheduleWithFixedDelay(this::follow, 0, between.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdown();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void follow() {
        try {
            while (isRunning() && round.follow(Round.AT_ONCE)) {}
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The access trail could not be followed: {}",
                    failure.getClass().getName());
        }
    }
}
