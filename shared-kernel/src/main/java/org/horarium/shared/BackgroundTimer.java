package org.horarium.shared;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Runs what has to be done from time to time, one thing after the other, on a thread that keeps no process alive. */
public final class BackgroundTimer {

    private BackgroundTimer() {}

    /** One whose thread has that name. */
    public static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One that runs nothing, for whoever has not begun yet. */
    public static ScheduledExecutorService ended() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
