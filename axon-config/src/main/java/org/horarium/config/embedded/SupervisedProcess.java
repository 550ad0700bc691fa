package org.horarium.config.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.BackgroundTimer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service process that comes back on the same port when it dies unasked, so that the application only has to bear its
 * absence. Tests of that absence use the same handle to take it away.
 */
public final class SupervisedProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration DEATH_LIMIT = Duration.ofSeconds(10);

    private final Launcher launcher;
    private final Backoff backoff = new Backoff();
    private final ScheduledExecutorService supervisor;
    private @Nullable Process process;
    private boolean wanted;
    private boolean closed;

    SupervisedProcess(Launcher launcher) {
        this.launcher = launcher;
        this.supervisor = BackgroundTimer.named("keep-" + launcher.name());
    }

    /** Starts it unless it runs, and returns when it answers; from then on it is restarted whenever it dies. */
    public void start() {
        Process started = running();
        boolean answered = Waiting.until(START_LIMIT, () -> !started.isAlive() || launcher.answers());
        if (!answered || !started.isAlive()) {
            stop();
            refuseIfClosed();
            throw new CannotStart("%s did not start; see %s.".formatted(launcher.name(), launcher.log()));
        }
        resumeRestarts();
    }

    /** Ends it in good order; it stays away until {@link #start()}. */
    public void stop() {
        pauseRestarts();
        Process running = current();
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            launcher.askToEnd(running);
        } catch (IOException failure) {
            LOG.warn("{} could not be asked to end: {}", launcher.name(), failure.toString());
        }
        if (!Waiting.until(launcher.patience(), () -> !running.isAlive())) {
            LOG.warn("{} did not end when asked to and is killed", launcher.name());
            killAndWait(running);
        }
    }

    /** Kills it as a crash would; the supervisor brings it back unless {@link #pauseRestarts()} was called. */
    public void kill() {
        Process current = current();
        if (current != null) {
            killAndWait(current);
        }
    }

    /** Lets it stay away when it dies, until {@link #start()}. */
    public synchronized void pauseRestarts() {
        wanted = false;
    }

    /** The process that runs now, or ran last. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(launcher.name() + " was never started");
        }
        return process.pid();
    }

    /** The same over all restarts. */
    public int port() {
        return launcher.port();
    }

    /** Whether it answers now. */
    public boolean answers() {
        return launcher.answers();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        supervisor.shutdownNow();
        stop();
    }

    private synchronized Process running() {
        return process != null && process.isAlive() ? process : launch();
    }

    private synchronized Process launch() {
        refuseIfClosed();
        try {
            Process launched = launcher.launch();
            process = launched;
            backoff.launched();
            var unused = launched.onExit().thenAcceptAsync(this::ended, supervisor);
            return launched;
        } catch (IOException failure) {
            throw new CannotStart(
                    "%s could not be started (%s).".formatted(launcher.name(), failure.getMessage()), failure);
        }
    }

    private synchronized void refuseIfClosed() {
        if (closed) {
            throw new CannotStart("%s was stopped while it started.".formatted(launcher.name()));
        }
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private static void killAndWait(Process process) {
        process.destroyForcibly();
        Waiting.until(DEATH_LIMIT, () -> !process.isAlive());
    }

    private synchronized void resumeRestarts() {
        wanted = true;
        if (process != null && !process.isAlive()) {
            restartSoon();
        }
    }

    private synchronized void ended(Process gone) {
        if (wanted && !closed && gone == process) {
            LOG.warn("{} ended unexpectedly (exit code {}) and is started again", launcher.name(), gone.exitValue());
            restartSoon();
        }
    }

    private synchronized void restart() {
        if (!wanted || closed) {
            return;
        }
        try {
            running();
        } catch (CannotStart failure) {
            LOG.warn(failure.getMessage(), failure);
            restartSoon();
        }
    }

    private void restartSoon() {
        var unused = supervisor.schedule(this::restart, backoff.nextMillis(), TimeUnit.MILLISECONDS);
    }
}
