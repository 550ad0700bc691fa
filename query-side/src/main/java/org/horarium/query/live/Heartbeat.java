package org.horarium.query.live;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** By which listeners know that they are still heard of, proxies that a stream is in use, and we who has gone. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final ChangeReader reader;
    private final Duration between;
    private volatile ScheduledExecutorService timer = BackgroundTimer.ended();

    Heartbeat(ChangeReader reader, @Value("${horarium.live.heartbeat:PT15S}") Duration between) {
        this.reader = reader;
        this.between = between;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    public void start() {
        timer = BackgroundTimer.named("live-heartbeat");
        timer.scheduleWithFixedDelay(this::beat, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    /** One beat that fails must not be the last. */
    private void beat() {
        try {
            reader.beat();
        } catch (RuntimeException failure) {
            LOG.warn("A heartbeat failed", failure);
        }
    }
}
