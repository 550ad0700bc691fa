package org.horarium.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One lock for a stream and a unit of work, let go when that ends, on every path. Axon 4.13 keeps a lock for ever where
 * making an aggregate fails, and looks for deadlocks among all locks each time that one must wait; here they are taken
 * in the order of ids, and nobody waits for long.
 */
@Component("streamLocks")
final class StreamLocks implements LockFactory {

    private static final String HELD = StreamLocks.class.getName();

    private final ConcurrentHashMap<String, SharedLock> locks = new ConcurrentHashMap<>();
    private final Duration patience;

    @Autowired
    StreamLocks() {
        this(Duration.ofSeconds(5));
    }

    StreamLocks(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Lock obtainLock(String stream) {
        if (!CurrentUnitOfWork.isStarted()) {
            return take(stream);
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Map<String, Kept> held = work.getOrComputeResource(HELD, key -> releasedAfter(work));
        return held.computeIfAbsent(stream, unlocked -> new Kept(take(unlocked)));
    }

    /** Whether somebody waits for that stream already. */
    boolean isCrowded(String stream) {
        SharedLock lock = locks.get(stream);
        return lock != null && lock.real.hasQueuedThreads();
    }

    /** How many streams are locked, or waited for. */
    int size() {
        return locks.size();
    }

    private static Map<String, Kept> releasedAfter(UnitOfWork<?> work) {
        Map<String, Kept> held = new HashMap<>();
        work.onCleanup(ended -> {
            held.values().forEach(kept -> kept.lock().release());
            held.clear();
        });
        return held;
    }

    private SharedLock take(String stream) {
        SharedLock lock = locks.compute(stream, (same, known) -> {
            SharedLock shared = known == null ? new SharedLock(stream) : known;
            shared.users++;
            return shared;
        });
        boolean isTaken = false;
        try {
            isTaken = lock.real.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isTaken) {
                leave(lock);
            }
        }
        if (!isTaken) {
            throw new LockAcquisitionFailedException("Others are at work on " + stream + " all the time");
        }
        return lock;
    }

    private void leave(SharedLock lock) {
        locks.computeIfPresent(lock.stream, (same, known) -> --known.users == 0 ? null : known);
    }

    /** A lock for as long as anybody holds it or waits for it; users are counted under the map's own lock. */
    private final class SharedLock implements Lock {

        private final String stream;
        private final ReentrantLock real = new ReentrantLock();
        private int users;

        private SharedLock(String stream) {
            this.stream = stream;
        }

        @Override
        public void release() {
            real.unlock();
            leave(this);
        }

        @Override
        public boolean isHeld() {
            return real.isHeldByCurrentThread();
        }
    }

    /** A lock that ends with its unit of work. */
    private record Kept(SharedLock lock) implements Lock {

        @Override
        public void release() {
            // when the unit of work ends
        }

        @Override
        public boolean isHeld() {
            return lock.isHeld();
        }
    }
}
