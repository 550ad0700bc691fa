package org.horarium.config.reports;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
    private volatile @Nullable ScheduledExecutorService timer;

    JanitorRounds(Janitor janitor) {
        this.janitor = janitor;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "reports");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::goRound, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
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

    private void goRound() {
        try {
            janitor.tidyUp();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Lab reports could not be tidied up: {}", failure.getClass().getName());
        }
    }
}
