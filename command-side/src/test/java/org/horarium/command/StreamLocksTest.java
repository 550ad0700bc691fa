package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamLocksTest {

    private final StreamLocks locks = new StreamLocks(Duration.ofMillis(200));
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_lock_is_kept_until_its_unit_of_work_ends_and_forgotten_then() throws Exception {
        DefaultUnitOfWork<?> work = work();
        Lock lock = locks.obtainLock("a");
        lock.release();

        assertThat(lock.isHeld()).isTrue();
        assertThat(locks.obtainLock("a")).isSameAs(lock);
        assertThat(inAnotherThread(() -> isFree("a"))).isFalse();

        work.commit();
        assertThat(inAnotherThread(() -> isFree("a"))).isTrue();
        assertThat(locks.size()).isZero();
    }

    @Test
    void a_unit_of_work_that_fails_lets_its_locks_go() {
        DefaultUnitOfWork<?> work = work();
        locks.obtainLock("a");
        work.rollback(new IllegalStateException("failed"));

        assertThat(locks.size()).isZero();
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        DefaultUnitOfWork<?> work = work();
        locks.obtainLock("a");

        assertThatThrownBy(() -> inAnotherThread(() -> locks.obtainLock("a")))
                .hasCauseInstanceOf(LockAcquisitionFailedException.class);

        work.commit();
        assertThat(locks.size()).isZero();
    }

    @Test
    void locks_taken_by_one_call_are_taken_in_the_order_of_their_ids_whatever_is_said_first() throws Exception {
        assertThat(crosswise((first, second) ->
                        new NewStreams(locks, new AggregateCache(new CacheSize("", 1))).lock(Stream.of(first, second))))
                .isTrue();
    }

    @Test
    void locks_taken_crosswise_are_caught_by_that() throws Exception {
        CyclicBarrier met = new CyclicBarrier(2);

        assertThat(crosswise((first, second) -> {
                    locks.obtainLock(first);
                    met.await(5, TimeUnit.SECONDS);
                    locks.obtainLock(second);
                }))
                .isFalse();
    }

    private interface Taking {
        void take(String first, String second) throws Exception;
    }

    /** Whether two can take two locks, each beginning with the other's last. */
    private boolean crosswise(Taking taking) throws Exception {
        Future<Boolean> one = threads.submit(() -> takes(taking, "a", "b"));
        Future<Boolean> other = threads.submit(() -> takes(taking, "b", "a"));
        boolean first = one.get(10, TimeUnit.SECONDS);
        boolean second = other.get(10, TimeUnit.SECONDS);
        return first && second;
    }

    private boolean takes(Taking taking, String first, String second) throws Exception {
        DefaultUnitOfWork<?> work = work();
        try {
            taking.take(first, second);
            return true;
        } catch (LockAcquisitionFailedException e) {
            return false;
        } finally {
            work.commit();
        }
    }

    private boolean isFree(String stream) {
        try {
            locks.obtainLock(stream).release();
            return true;
        } catch (LockAcquisitionFailedException e) {
            return false;
        }
    }

    private <T> T inAnotherThread(Callable<T> work) throws Exception {
        return threads.submit(work).get(10, TimeUnit.SECONDS);
    }

    private static DefaultUnitOfWork<?> work() {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("anything"));
    }
}
