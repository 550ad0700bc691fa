package org.horarium.config.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.config.projections.ProjectionProcessor;

/** Holds two processors of one projection for a moment, so that both have read exactly the same events. */
final class SamePosition {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<ProjectionProcessor> both;

    SamePosition(ProjectionProcessor live, ProjectionProcessor next) {
        both = List.of(live, next);
    }

    /** Returns when both stand still at one position; {@link #letGo} must follow. */
    void hold() throws InterruptedException {
        both.forEach(processor -> processor.holdBehind(null));
        long deadline = System.nanoTime() + LONGEST.toNanos();
        List<TrackingToken> read = read();
        while (!areOne(read)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The present and the next tables could not be brought to one position");
            }
            read.stream()
                    .reduce(TrackingToken::upperBound)
                    .ifPresent(last -> both.forEach(processor -> processor.holdBehind(last)));
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            read = read();
        }
    }

    void letGo() {
        both.forEach(ProjectionProcessor::letGo);
    }

    private List<TrackingToken> read() {
        return both.stream().flatMap(processor -> processor.read().stream()).toList();
    }

    private boolean areOne(List<TrackingToken> read) {
        return !read.isEmpty()
                && Stream.of(read.get(0))
                        .allMatch(first -> read.stream().allMatch(other -> first.covers(other) && other.covers(first)))
                && both.stream().noneMatch(processor -> processor.read().isEmpty());
    }
}
