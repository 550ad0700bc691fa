package org.horarium.config.projections;

import java.time.Duration;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.horarium.config.letters.DeadLetters;
import org.horarium.config.letters.Parking;
import org.horarium.config.letters.UnknownEvents;
import org.horarium.config.store.Policies;
import org.springframework.stereotype.Component;

/** Makes the processors of projections: pooled, in segments, each event in the order of its sequence. */
@Component
public class ProjectionProcessors {

    private static final int BATCH = 200;

    /** After which a segment that nothing concerned stores how far it has read, for readers in other processes. */
    private static final Duration LONGEST_UNSAID = Duration.ofSeconds(1);

    /**
     * Those that put together what different streams say, and so must be told everything in its order: double bookings
     * compare appointments, a free slot shows the place where it is, which must be known before its doctor's hours, a
     * webhook is told of what comes after it was subscribed, and nobody waits any more who was erased.
     */
    private static final Set<String> UNDIVIDED =
            Set.of("booking.double-bookings", "scheduling.slot-search", "waitlist.entries", "webhooks");

    private final Share share;
    private final Workers workers;
    private final DeadLetters letters;
    private final UnknownEvents unknown;

    ProjectionProcessors(Share share, Workers workers, DeadLetters letters, UnknownEvents unknown) {
        this.share = share;
        this.workers = workers;
        this.letters = letters;
        this.unknown = unknown;
    }

    /** Has every projection's events come by such a processor. */
    public void configure(EventProcessingConfigurer processing) {
        processing.registerDefaultListenerInvocationErrorHandler(settings -> PropagatingErrorHandler.instance());
        processing.registerSequencingPolicy("scheduling.slot-search", settings -> new PerDoctor());
        processing.registerEventProcessorFactory(this::live);
    }

    private EventProcessor live(String name, Configuration settings, EventHandlerInvoker handlers) {
        EventProcessingConfiguration processing = settings.eventProcessingConfiguration();
        SequencingPolicy<? super EventMessage<?>> order = processing.sequencingPolicy(name);
        return make(
                name,
                BATCH,
                new Parking(name, handlers, order, letters, unknown),
                settings.eventStore(),
                processing.tokenStore(name),
                processing.transactionManager(name));
    }

    /** One that tells everything from the first event on to the handlers of another, in transactions of the caller's. */
    public ProjectionProcessor beside(
            ProjectionProcessor live,
            String name,
            int batch,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            TransactionManager transactions) {
        return make(name, batch, live.handlers().under(name), events, tokens, transactions);
    }

    private ProjectionProcessor make(
            String name,
            int batch,
            Parking handlers,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            TransactionManager transactions) {
        PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(workers.coordinators())
                .workerExecutor(workers.workers())
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(isUndivided(handlers.projection()) ? 1 : share.segments())
                .claimExtensionThreshold(LONGEST_UNSAID.toMillis())
                .batchSize(batch);
        return new ProjectionProcessor(builder, new EventGate(events), handlers, tokens, transactions);
    }

    private static boolean isUndivided(String projection) {
        return UNDIVIDED.contains(projection) || Policies.include(projection);
    }
}
