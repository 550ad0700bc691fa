package org.horarium.command.waitlist;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes round for as long as the process serves. */
@Component
final class WaitlistTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistTimer.class);

    private final WaitlistRound round;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService timer;

    WaitlistTimer(WaitlistRound round, @Value("${horarium.waitlist.pause:PT1S}") Duration pause) {
        this.round = round;
        this.pause = pause;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "waitlist");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::goRound, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void goRound() {
        try {
            round.run();
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "The waitlist cannot be worked on at the moment, it waits: {}",
                    e.getClass().getName());
        }
    }
}
