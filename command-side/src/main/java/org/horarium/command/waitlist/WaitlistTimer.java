package org.horarium.command.waitlist;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
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
    private volatile ScheduledExecutorService timer = BackgroundTimer.ended();

    WaitlistTimer(WaitlistRound round, @Value("${horarium.waitlist.pause:PT1S}") Duration pause) {
        this.round = round;
        this.pause = pause;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        timer = BackgroundTimer.named("waitlist");
        timer.scheduleWithFixedDelay(this::goRound, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An offer that is being made is let go to its end. */
    @Override
    public void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
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
