package org.horarium.config.projections;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The few threads that all projections share, so that they never take more than a few connections together. */
@Component
class Workers implements DisposableBean {

    private static final int COORDINATORS = 3;

    private final ScheduledThreadPoolExecutor coordinators = pool("projection-feed-", COORDINATORS);
    private final ScheduledThreadPoolExecutor workers;

    Workers(Share share) {
        workers = pool("projection-", share.threads());
    }

    /** Those who read the events and hand them out. */
    ScheduledExecutorService coordinators() {
        return coordinators;
    }

    /** Those who bring them to the handlers. */
    ScheduledExecutorService workers() {
        return workers;
    }

    @Override
    public void destroy() {
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor pool(String prefix, int threads) {
        CustomizableThreadFactory named = new CustomizableThreadFactory(prefix);
        named.setDaemon(true);
        return new ScheduledThreadPoolExecutor(threads, named);
    }
}
