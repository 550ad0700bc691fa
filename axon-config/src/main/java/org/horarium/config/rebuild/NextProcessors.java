package org.horarium.config.rebuild;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes processors that run a live one's handlers from the first event on, over the next tables. */
@Component
class NextProcessors {

    private static final int BATCH = 1000;

    private final EventProcessingConfiguration processing;
    private final EventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcClient db;

    NextProcessors(
            EventProcessingConfiguration processing,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient db) {
        this.processing = processing;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.db = db;
    }

    static String nameFor(String processor) {
        return processor + "@next";
    }

    TrackingEventProcessor live(String processor) {
        return processing
                .eventProcessor(processor, TrackingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("This process does not run " + processor));
    }

    TrackingEventProcessor next(Projection projection, String processor) {
        AbstractEventProcessor live = live(processor);
        return TrackingEventProcessor.builder()
                .name(nameFor(processor))
                .eventHandlerInvoker(live.eventHandlerInvoker())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(new NextTables(transactions, db, projection.nextSchema()))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH))
                .build();
    }
}
