package org.horarium.command.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due as long as the application runs, on a few threads. Several processes share the work by the rows. */
@Component
class DispatchRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchRounds.class);
    private static final int AT_ONCE = 10;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_UPKEEP = Duration.ofMinutes(10);

    private final Dispatcher dispatcher;
    private final Telltale telltale;
    private final OutboxTable outbox;
    private final Bell bell;
    private final Clock clock;
    private final Duration every;
    private final int threads;
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean isRunning;
    private volatile Instant tidied = Instant.MIN;

    DispatchRounds(
            OutboxTable outbox,
            Judging judging,
            Carriers carriers,
            Chronicle chronicle,
            Bell bell,
            Clock clock,
            @Value("${horarium.notification.every:PT1S}") Duration every,
            @Value("${horarium.notification.threads:2}") int threads) {
        this.telltale = new Telltale(outbox, chronicle);
        this.dispatcher = new Dispatcher(
                outbox,
                judging,
                carriers,
                telltale,
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                clock);
        this.outbox = outbox;
        this.bell = bell;
        this.clock = clock;
        this.every = every;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        isRunning = true;
        for (int number = 1; number <= threads; number++) {
            Thread thread = new Thread(this::run, "notification-" + number);
            thread.setDaemon(true);
            thread.start();
            running.add(thread);
        }
    }

    /** What is being handed over is let go to its end: a provider that is cut off leaves a doubt. */
    @Override
    public synchronized void stop() {
        isRunning = false;
        bell.ring();
        try {
            for (Thread thread : running) {
                thread.join(LONGEST_GOODBYE.toMillis());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private void run() {
        while (isRunning) {
            try {
                if (dispatcher.round(AT_ONCE) == 0) {
                    keepUp();
                    bell.await(every.toMillis());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Nothing could be sent: {}", failure.getClass().getName());
                rest();
            }
        }
    }

    private void keepUp() {
        Instant now = clock.instant();
        telltale.catchUp(now);
        if (tidied.isBefore(now.minus(BETWEEN_UPKEEP))) {
            tidied = now;
            outbox.tidyUp(now);
        }
    }

    private void rest() {
        try {
            bell.await(every.toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
