package org.horarium.campaign;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.horarium.shared.access.Access;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writes events through the application's own store: most as commands do, some in transactions that last or fail. */
@RestController
class WritingEndpoint {

    private static final int OF_A_UNIT = 5;
    private static final int ONE_IN = 10;
    private static final long HELD_SECONDS = 4;

    private final EventStore store;
    private final TransactionTemplate transaction;
    private final EventProcessingConfiguration processors;

    WritingEndpoint(
            EventStore store, PlatformTransactionManager transactions, EventProcessingConfiguration processors) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.processors = processors;
    }

    /** That many events, in units of a few. */
    @Access(signedIn = true)
    @PostMapping("/api/campaign/events")
    void write(@RequestParam int count) {
        for (int written = 0; written < count; written += OF_A_UNIT) {
            if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
                publishWithin(TimeUnit.MILLISECONDS.toNanos(5));
            } else {
                publish(OF_A_UNIT);
            }
        }
    }

    /** One unit whose transaction stays open for some seconds. */
    @Access(signedIn = true)
    @PostMapping("/api/campaign/held")
    void hold() {
        publishWithin(TimeUnit.SECONDS.toNanos(HELD_SECONDS));
    }

    @Access(signedIn = true)
    @PostMapping("/api/campaign/replay/stop")
    void stop() {
        replayed().shutDown();
    }

    @Access(signedIn = true)
    @PostMapping("/api/campaign/replay/reset")
    void reset() {
        replayed().resetTokens();
    }

    @Access(signedIn = true)
    @PostMapping("/api/campaign/replay/start")
    void start() {
        replayed().start();
    }

    private StreamingEventProcessor replayed() {
        return processors
                .eventProcessor(WritingApplication.Replayed.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void publishWithin(long openNanos) {
        transaction.executeWithoutResult(status -> {
            publish(OF_A_UNIT);
            LockSupport.parkNanos(openNanos);
            if (ThreadLocalRandom.current().nextInt(4) == 0) {
                status.setRollbackOnly();
            }
        });
    }

    private void publish(int count) {
        String stream = "noted-" + UUID.randomUUID();
        List<? extends EventMessage<?>> events = IntStream.range(0, count)
                .mapToObj(number ->
                        new GenericDomainEventMessage<>("Noted", stream, number, new Noted(UUID.randomUUID())))
                .toList();
        DefaultUnitOfWork.startAndGet(events.get(0)).execute(() -> store.publish(events));
    }
}
