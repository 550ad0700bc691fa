package org.horarium.config.projections;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Lets events through to one processor up to a chosen one, so that two can be brought to stand at the same. */
final class EventGate implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private volatile Predicate<TrackedEventMessage<?>> passes = event -> true;
    private volatile Runnable reader = () -> {};
    private volatile @Nullable TrackingToken passed;

    EventGate(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /** Lets none through but those up to there; none at all where that is null. */
    void closeBehind(@Nullable TrackingToken last) {
        passes = event -> last != null && last.covers(event.trackingToken());
        reader.run();
    }

    /** Whether one who has read as far as that has read all that was let through. */
    boolean isSpentFor(TrackingToken read) {
        TrackingToken last = passed;
        return last == null || read.covers(last);
    }

    void open() {
        passes = event -> true;
        reader.run();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        passed = null;
        return new Gated(events.openStream(from));
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    private final class Gated implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;

        Gated(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek().filter(passes);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit)
                    && stream.peek().filter(passes).isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = stream.nextAvailable();
            passed = next.trackingToken();
            return next;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
