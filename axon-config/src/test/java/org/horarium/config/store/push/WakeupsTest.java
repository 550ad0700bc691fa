package org.horarium.config.store.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers are called at once where it is quiet, seldom where it is busy, and again where nobody called. */
@Timeout(30)
class WakeupsTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final Semaphore calls = new Semaphore(0);

    @Test
    void one_announcement_is_heard_and_has_its_echoes() throws InterruptedException {
        try (Wakeups wakeups = new Wakeups(NEVER)) {
            wakeups.add(calls::release);
            wakeups.announce();

            assertThat(calls.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void many_announcements_come_to_few_calls() throws InterruptedException {
        try (Wakeups wakeups = new Wakeups(NEVER)) {
            wakeups.add(calls::release);
            for (int i = 0; i < 10_000; i++) {
                wakeups.announce();
            }
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(calls.availablePermits()).isLessThan(1000);
    }

    @Test
    void the_tick_calls_where_nobody_announces() throws InterruptedException {
        try (Wakeups wakeups = new Wakeups(Duration.ofMillis(5))) {
            wakeups.add(calls::release);
            assertThat(calls.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_reader_that_fails_keeps_nobody_else_from_being_called() throws InterruptedException {
        try (Wakeups wakeups = new Wakeups(Duration.ofMillis(5))) {
            wakeups.add(() -> {
                throw new IllegalStateException("ending");
            });
            wakeups.add(calls::release);
            assertThat(calls.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
