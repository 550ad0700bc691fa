package org.horarium.config.sessions;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.command.access.SessionsAway;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps this process and the keeper of sessions of one mind, in the background. */
final class SessionUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);
    private static final long SECONDS_BETWEEN_USES = 15;

    private final LiveSessions live;
    private ScheduledExecutorService timer = BackgroundTimer.ended();

    SessionUpkeep(LiveSessions live) {
        this.live = live;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // they end with the timer
    public void start() {
        timer = BackgroundTimer.named("sessions");
        timer.scheduleWithFixedDelay(() -> attempt(live::hearOfEnds), 0, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(
                () -> attempt(live::tellUses), SECONDS_BETWEEN_USES, SECONDS_BETWEEN_USES, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> attempt(live::tidyUp), 1, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        timer.shutdown();
        attempt(live::tellUses);
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (SessionsAway away) {
            LOG.debug("The keeper of sessions is away", away);
        } catch (RuntimeException failure) {
            LOG.warn("Sessions could not be looked after: {}", failure.toString());
        }
    }
}
