package org.horarium.config.trail;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the trail needs from time to time, in the background. */
@Component
class TrailUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrailUpkeep.class);

    private final Activity activity;
    private final Denials denials;
    private final Partitions partitions;
    private final OwnersRights rights;
    private ScheduledExecutorService timer = BackgroundTimer.ended();

    TrailUpkeep(Activity activity, Denials denials, Partitions partitions, OwnersRights rights) {
        this.activity = activity;
        this.denials = denials;
        this.partitions = partitions;
        this.rights = rights;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // they end with the timer
    public void start() {
        timer = BackgroundTimer.named("trail");
        timer.execute(() -> attempt(rights::tell));
        timer.scheduleWithFixedDelay(() -> attempt(activity::write), 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> attempt(denials::tellCounts), 1, 1, TimeUnit.MINUTES);
        timer.scheduleWithFixedDelay(() -> attempt(partitions::makeAhead), 0, 6, TimeUnit.HOURS);
        timer.scheduleWithFixedDelay(() -> attempt(partitions::removeExpired), 5, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        timer.shutdown();
        attempt(activity::write);
        attempt(denials::tellCounts);
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warn("The trail could not be looked after: {}", failure.toString());
        }
    }
}
