package org.horarium.config.rebuild;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.config.projections.ProjectionProcessor;

/** Holds two processors of one projection for a moment, so that both have read exactly the same events. */
final class SamePosition {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int LOOKS = 2;
    private static final Duration LONGEST = Duration.ofSeconds(20);

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
            List<TrackingToken> read = read();
            if (areOne(read)) {
                looks++;
            } else {
                looks = 0;
                read.stream()
                        .reduce(TrackingToken::upperBound)
                        .ifPresent(last -> both.forEach(processor -> processor.holdBehind(last)));
            }
        }
    }

    void letGo() {
        both.forEach(ProjectionProcessor::letGo);
    }

    private List<TrackingToken> read() {
        return both.stream().flatMap(processor -> processor.read().stream()).toList();
    }

    /** What was given to a processor before it was held may still be on its way, though both say the same. */
    private boolean areOne(List<TrackingToken> read) {
        return !read.isEmpty()
                && read.stream().allMatch(other -> read.get(0).covers(other) && other.covers(read.get(0)))
                && both.stream()
                        .allMatch(processor -> !processor.read().isEmpty() && processor.isStill(processor.read()));
    }
}
