package org.horarium.config.store.push;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store, whose streams call their readers when something is committed: the stock ones are polled. */
public final class PushedEventStore extends EmbeddedEventStore {

    private final Wakeups wakeups;
    private final Runnable tellOthers;

    /**
     * @param settings what Axon's own store needs
     * @param tick after which readers look without being told
     * @param tellOthers lets other processes know of a commit, without blocking
     */
    public PushedEventStore(UnaryOperator<Builder> settings, Duration tick, Runnable tellOthers) {
        super(settings.apply(builder()).optimizeEventConsumption(false));
        this.wakeups = new Wakeups(tick);
        this.tellOthers = tellOthers;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        announce();
        tellOthers.run();
    }

    /** Says that some process has committed something. */
    public void announce() {
        wakeups.announce();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken from) {
        return new CallingStream(super.openStream(from), wakeups);
    }

    @Override
    public void shutDown() {
        wakeups.close();
        super.shutDown();
    }
}
