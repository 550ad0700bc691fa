package org.horarium.config.rebuild;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.config.projections.ProjectionProcessor;
import org.springframework.dao.PessimisticLockingFailureException;

/** Holds two processors of one projection for a moment, so that both have read exactly the same events. */
final class SamePosition {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int LOOKS = 2;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<ProjectionProcessor> both;

    SamePosition(ProjectionProcessor live, ProjectionProcessor next) {
        both = List.of(live, next);
    }

    /** Returns when both stand still at one position; {@link #letGo} must follow. */
    void hold() throws InterruptedException {
        both.forEach(processor -> processor.holdBehind(null));
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (int looks = 0; looks < LOOKS; ) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The present and the next tables could not be brought to one position");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            List<List<TrackingToken>> read = read();
            if (areOne(read)) {
                looks++;
            } else {
                looks = 0;
                read.stream()
                        .flatMap(List::stream)
                        .reduce(TrackingToken::upperBound)
                        .ifPresent(last -> both.forEach(processor -> processor.holdBehind(last)));
            }
        }
    }

    void letGo() {
        both.forEach(ProjectionProcessor::letGo);
    }

    /** Nothing while a batch holds the tokens: they are about to change. */
    private List<List<TrackingToken>> read() {
        try {
            return both.stream().map(ProjectionProcessor::read).toList();
        } catch (PessimisticLockingFailureException busy) {
            return List.of();
        }
    }

    /** What was given to a processor before it was held may still be on its way, though both say the same. */
    private boolean areOne(List<List<TrackingToken>> read) {
        if (read.isEmpty() || read.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        List<TrackingToken> all = read.stream().flatMap(List::stream).toList();
        return all.stream().allMatch(other -> all.get(0).covers(other) && other.covers(all.get(0)))
                && both.stream().allMatch(processor -> processor.isStill(all));
    }
}
