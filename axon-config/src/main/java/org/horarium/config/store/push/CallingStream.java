package org.horarium.config.store.push;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream that calls its reader when there may be more. */
final class CallingStream implements TrackingEventStream {

    private final TrackingEventStream stream;
    private final Wakeups wakeups;
    private @Nullable Runnable reader;

    CallingStream(TrackingEventStream stream, Wakeups wakeups) {
        this.stream = stream;
        this.wakeups = wakeups;
    }

    @Override
    public synchronized boolean setOnAvailableCallback(@Nullable Runnable callback) {
        if (reader != null) {
            wakeups.remove(reader);
        }
        reader = callback;
        if (callback != null) {
            wakeups.add(callback);
        }
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
        stream.skipMessagesWithPayloadTypeOf(message);
    }

    @Override
    public void close() {
        setOnAvailableCallback(null);
        stream.close();
    }
}
