package org.horarium.command;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Which try of a command this is, and since when its sender waits: an answer that held at some moment since then is
 * true, whatever happened before. Events inherit nothing of it.
 *
 * @param arrival by {@link System#nanoTime()}
 */
record Attempt(int number, long arrival) {

    private static final int MOST = 12;
    private static final String KEY = Attempt.class.getName();
    private static final String NUMBER = "attempt";
    private static final String ARRIVAL = "arrival";
    private static final String PROCESS = "arrivedIn";

    /** The clock of nanoseconds means nothing in another process. */
    private static final String THIS_PROCESS = UUID.randomUUID().toString();

    static Attempt first() {
        return new Attempt(1, System.nanoTime());
    }

    /** That of the unit of work that runs on this thread. */
    static Attempt current() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(KEY, key -> told(work.getMessage()));
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == MOST;
    }

    Attempt next() {
        return new Attempt(number + 1, arrival);
    }

    /** The metadata of the command of this attempt. */
    Map<String, Object> with(Map<String, ?> origin) {
        Map<String, Object> metadata = new HashMap<>(origin);
        metadata.put(NUMBER, number);
        metadata.put(ARRIVAL, arrival);
        metadata.put(PROCESS, THIS_PROCESS);
        return metadata;
    }

    private static Attempt told(Message<?> command) {
        Map<String, ?> metadata = command == null ? Map.of() : command.getMetaData();
        int number = metadata.get(NUMBER) instanceof Number told ? told.intValue() : 1;
        return metadata.get(ARRIVAL) instanceof Number told && THIS_PROCESS.equals(metadata.get(PROCESS))
                ? new Attempt(number, told.longValue())
                : new Attempt(number, System.nanoTime());
    }
}
