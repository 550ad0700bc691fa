package org.horarium.command.interop;

import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.command.interop.ImportReport.Problem;

/** Counts what became of lines while several threads take them in. */
final class Tally {

    private final AtomicInteger changed = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    void taken(boolean anythingNew) {
        (anythingNew ? changed : unchanged).incrementAndGet();
    }

    void problem(long line, String reason) {
        problems.add(new Problem(line, reason));
    }

    ImportReport report() {
        var inOrder = problems.stream()
                .sorted(Comparator.comparingLong(Problem::line))
                .toList();
        return new ImportReport(changed.get(), unchanged.get(), inOrder);
    }
}
