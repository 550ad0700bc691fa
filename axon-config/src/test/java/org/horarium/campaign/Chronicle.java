package org.horarium.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.horarium.campaign.Operation.Kind;
import org.horarium.campaign.Operation.Outcome;

/** Keeps what everybody asked for and was answered: each slot of a doctor, and each hour of a patient, by itself. */
final class Chronicle {

    private final Map<String, Queue<Operation>> histories = new ConcurrentHashMap<>();

    void note(String slot, Operation operation) {
        histories.computeIfAbsent(slot, none -> new ConcurrentLinkedQueue<>()).add(operation);
    }

    int operations() {
        return histories.values().stream().mapToInt(Queue::size).sum();
    }

    /**
     * The slots whose history no serial order explains.
     *
     * @param holders who has which slot now that everything was answered
     */
    List<String> faults(Map<String, String> holders) {
        List<String> faults = new ArrayList<>();
        long now = System.nanoTime();
        histories.forEach((slot, history) -> {
            List<Operation> whole = new ArrayList<>(history);
            String holder = holders.getOrDefault(slot, Operation.NOBODY);
            whole.add(new Operation(Kind.SEE, holder, Outcome.DONE, now, now));
            SerialOrder.fault(whole).ifPresent(fault -> faults.add(slot + ": " + fault));
        });
        return faults;
    }
}
