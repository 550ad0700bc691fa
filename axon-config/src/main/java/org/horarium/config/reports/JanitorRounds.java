package org.horarium.config.reports;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends the janitor round. Of several processes each does so: what one has removed the others do not find. */
@Component
class JanitorRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JanitorRounds.class);
    private static final int SECONDS_BETWEEN = 10;

    private final Janitor janitor;
    private volatile ScheduledExecutorService timer = BackgroundTimer.ended();

    JanitorRounds(Janitor janitor) {
        this.janitor = janitor;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        timer = BackgroundTimer.named("reports");
        timer.scheduleWithFixedDelay(this::goRound, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        timer.shutdown();
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    private void goRound() {
        try {
            janitor.tidyUp();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Lab reports could not be tidied up: {}", failure.getClass().getName());
        }
    }
}
