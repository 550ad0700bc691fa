package org.horarium.query;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the events of a batch come to, worked out once, just before the batch is committed with its token. */
public final class Batch {

    private Batch() {}

    /**
     * Adds to what the batch collects under that name; without a batch it is worked out at once.
     *
     * @param empty what a batch begins with
     * @param end works out what was collected, in the batch's transaction
     */
    public static <T> void add(String name, Supplier<T> empty, Consumer<T> addition, Consumer<T> end) {
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
            addition.accept(unit.getOrComputeResource(name, key -> {
                T collected = empty.get();
                unit.onPrepareCommit(committing -> end.accept(collected));
                return collected;
            }));
        } else {
            T collected = empty.get();
            addition.accept(collected);
            end.accept(collected);
        }
    }

    /** Does something when the batch is committed; without a batch at once. */
    public static void afterwards(Runnable work) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(committed -> work.run());
        } else {
            work.run();
        }
    }
}
