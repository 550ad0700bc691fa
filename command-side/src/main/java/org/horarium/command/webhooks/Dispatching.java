package org.horarium.command.webhooks;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Has webhooks told by a few threads. Of several processes each does so: nobody sends what another has taken out. */
@Component
class Dispatching implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int THREADS = 4;
    private static final int MILLIS_BETWEEN = 500;
    private static final int HOUR = 3_600_000;
    private static final int SECONDS_AT_THE_END = 5;

    private final Dispatcher dispatcher;
    private volatile @Nullable ScheduledThreadPoolExecutor running;

    Dispatching(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the threads
    public void start() {
        CustomizableThreadFactory named = new CustomizableThreadFactory("webhooks-");
        named.setDaemon(true);
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(THREADS, named);
        running = started;
        for (int thread = 0; thread < THREADS; thread++) {
            started.scheduleWithFixedDelay(
                    () -> withoutHarm(this::sendAll), MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        }
        started.scheduleWithFixedDelay(
                () -> withoutHarm(dispatcher::tidyUp), MILLIS_BETWEEN, HOUR, TimeUnit.MILLISECONDS);
    }

    /** What is under way is noted if it ends soon, and else goes out again after the next start. */
    @Override
    public void stop() {
        ScheduledThreadPoolExecutor ending = running;
        running = null;
        if (ending != null) {
            ending.shutdown();
            try {
                if (!ending.awaitTermination(SECONDS_AT_THE_END, TimeUnit.SECONDS)) {
                    ending.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private void sendAll() {
        while (isRunning() && dispatcher.sendOne()) {
            // the next
        }
    }

    private static void withoutHarm(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("Webhooks have to wait: {}", failure.getClass().getName());
        }
    }
}
