package org.horarium.command.audit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has refusals written down beside everything else. It begins before the first request and ends after the last. */
@Component
final class RefusalThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalThread.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final RefusalRecorder recorder;
    private final Duration pause;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch end = new CountDownLatch(1);

    @Autowired
    RefusalThread(RefusalRecorder recorder) {
        this(recorder, Duration.ofSeconds(1));
    }

    /** After a failure it tries again when the pause is over. */
    RefusalThread(RefusalRecorder recorder, Duration pause) {
        this.recorder = recorder;
        this.pause = pause;
    }

    @Override
    public void start() {
        end = new CountDownLatch(1);
        Thread writing = new Thread(this::write, "refusals");
        writing.setDaemon(true);
        thread = writing;
        writing.start();
    }

    @Override
    public void stop() {
        Thread writing = thread;
        if (writing == null) {
            return;
        }
        end.countDown();
        try {
            writing.join(PATIENCE_AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** The web server stops in one of the last phases, which are the first to be stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void write() {
        boolean isWell = true;
        while (end.getCount() > 0) {
            try {
                recorder.write(pause.toMillis());
                isWell = true;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (isWell) {
                    LOG.warn("Refusals cannot be recorded at the moment, they wait: {}", e.toString());
                }
                isWell = false;
                awaitEnd();
            }
        }
        try {
            recorder.writeEverything();
        } catch (RuntimeException e) {
            LOG.warn("The last refusals could not be recorded: {}", e.toString());
        }
    }

    private void awaitEnd() {
        try {
            end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
