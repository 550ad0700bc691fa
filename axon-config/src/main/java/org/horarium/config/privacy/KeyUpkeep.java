package org.horarium.config.privacy;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets within a second what another process has destroyed, and looks once a day whose time is over. */
@Component
class KeyUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);

    /** Longer than any transaction may last, and any pause of this process that nobody notices. */
    private static final Duration LOOKED_BACK = Duration.ofMinutes(2);

    private final DataKeys keys;
    private final Memories memories;
    private final EndOfRetention retention;
    private ScheduledExecutorService forgetting = BackgroundTimer.ended();
    private ScheduledExecutorService retiring = BackgroundTimer.ended();

    KeyUpkeep(DataKeys keys, Memories memories, EndOfRetention retention) {
        this.keys = keys;
        this.memories = memories;
        this.retention = retention;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // they end with the timers
    public void start() {
        forgetting = BackgroundTimer.named("keys");
        forgetting.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        retiring = BackgroundTimer.named("retention");
        retiring.scheduleWithFixedDelay(this::endRetention, 10, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void endRetention() {
        try {
            retention.run();
        } catch (RuntimeException failure) {
            LOG.warn("Whose time is over could not be looked after: {}", failure.toString());
        }
    }

    private void look() {
        try {
            if (keys.forgetDestroyedWithin(LOOKED_BACK)) {
                memories.forget();
            }
        } catch (RuntimeException away) {
            LOG.debug("Nobody can tell which keys were destroyed: {}", away.toString());
        }
    }

    @Override
    public void stop() {
        retiring.shutdownNow();
        forgetting.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !forgetting.isShutdown();
    }
}
