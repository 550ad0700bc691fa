package org.horarium.campaign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order in which all operations on one slot can have happened one after the other, each between its sending
 * and its answer: Wing and Gong's search, which remembers what it has tried. Slots are independent, so each has its own.
 */
final class SerialOrder {

    private final List<Operation> history;

    private SerialOrder(List<Operation> history) {
        this.history = history.stream()
                .sorted(Comparator.comparingLong(Operation::sent))
                .toList();
    }

    /** Where the search for an order got stuck; nothing if there is one. */
    static Optional<String> fault(List<Operation> history) {
        return new SerialOrder(history).search();
    }

    /** A way there: what has happened, where the rest begins, and who has the slot. */
    private record Point(BitSet done, int first, String holder) {

        Point with(int number, String next) {
            BitSet more = (BitSet) done.clone();
            more.set(number);
            return new Point(more, more.nextClearBit(first), next);
        }
    }

    private Optional<String> search() {
        Deque<Point> open = new ArrayDeque<>();
        Set<Point> tried = new HashSet<>();
        Point furthest = new Point(new BitSet(), 0, Operation.NOBODY);
        open.push(furthest);
        while (!open.isEmpty()) {
            Point point = open.pop();
            List<Integer> candidates = candidates(point);
            if (candidates.stream().noneMatch(number -> history.get(number).isCertain())) {
                return Optional.empty();
            }
            if (point.done().cardinality() > furthest.done().cardinality()) {
                furthest = point;
            }
            successors(point, candidates).stream().filter(tried::add).forEach(open::push);
        }
        return Optional.of(stuck(furthest));
    }

    /** What can be next: it was sent before anything that is left was answered. */
    private List<Integer> candidates(Point point) {
        long earliestAnswer = Operation.NEVER;
        List<Integer> left = new ArrayList<>();
        for (int number = point.first(); number < history.size(); number++) {
            Operation operation = history.get(number);
            if (operation.sent() > earliestAnswer) {
                break;
            }
            if (!point.done().get(number)) {
                left.add(number);
                earliestAnswer = Math.min(earliestAnswer, operation.answered());
            }
        }
        long deadline = earliestAnswer;
        return left.stream()
                .filter(number -> history.get(number).sent() <= deadline)
                .toList();
    }

    /** One that leaves the slot as it is may always go first where it fits: it is in nobody's way. */
    private List<Point> successors(Point point, List<Integer> candidates) {
        List<Point> next = new ArrayList<>();
        for (int number : candidates) {
            Optional<String> holder = history.get(number).after(point.holder());
            if (holder.isPresent() && holder.get().equals(point.holder())) {
                return List.of(point.with(number, point.holder()));
            }
            holder.ifPresent(then -> next.add(point.with(number, then)));
        }
        return next;
    }

    private String stuck(Point point) {
        String holder = point.holder().isEmpty() ? "nobody" : point.holder();
        return "after %d of %d operations the slot has %s, and none of these can be next: %s"
                .formatted(
                        point.done().cardinality(),
                        history.size(),
                        holder,
                        candidates(point).stream().map(history::get).toList());
    }
}
