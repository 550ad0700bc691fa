package org.horarium.config.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * One lock for a stream and a unit of work, let go when that ends, on every path. Axon 4.13 keeps a lock for ever
 * where making an aggregate fails, as it does while the database is away.
 */
public final class UnitOfWorkLocks implements LockFactory {

    private static final String HELD = UnitOfWorkLocks.class.getName();

    private final LockFactory locks;

    /** Takes its locks from there. */
    public UnitOfWorkLocks(LockFactory locks) {
        this.locks = locks;
    }

    @Override
    public Lock obtainLock(String stream) {
        if (!CurrentUnitOfWork.isStarted()) {
            return locks.obtainLock(stream);
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Map<String, Lock> held = work.getOrComputeResource(HELD, key -> new HashMap<>());
        Lock known = held.get(stream);
        return known == null ? take(stream, work, held) : known;
    }

    private Lock take(String stream, UnitOfWork<?> work, Map<String, Lock> held) {
        Lock real = locks.obtainLock(stream);
        Lock untilTheEnd = new Lock() {
            @Override
            public void release() {
                // when the unit of work ends
            }

            @Override
            public boolean isHeld() {
                return held.get(stream) == this;
            }
        };
        held.put(stream, untilTheEnd);
        work.onCleanup(ended -> {
            if (held.remove(stream, untilTheEnd)) {
                real.release();
            }
        });
        return untilTheEnd;
    }
}
