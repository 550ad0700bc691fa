package org.horarium.config.rebuild;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.projections.ProjectionProcessor;
import org.horarium.config.projections.ProjectionProcessors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes processors that run a live one's handlers from the first event on, over the next tables. */
@Component
class NextProcessors {

    private static final int BATCH = 1000;

    private final EventProcessingConfiguration processing;
    private final ProjectionProcessors processors;
    private final EventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcClient db;

    NextProcessors(
            EventProcessingConfiguration processing,
            ProjectionProcessors processors,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient db) {
        this.processing = processing;
        this.processors = processors;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.db = db;
    }

    static String nameFor(String processor) {
        return processor + "@next";
    }

    ProjectionProcessor live(String processor) {
        return processing
                .eventProcessor(processor, ProjectionProcessor.class)
                .orElseThrow(() -> new IllegalStateException("This process does not run " + processor));
    }

    /** Whether this process reads events for that projection, and so can make it anew. */
    boolean reads(Projection projection) {
        return projection.processors().stream().allMatch(name -> processing
                .eventProcessor(name, ProjectionProcessor.class)
                .isPresent());
    }

    NextTables tables(Projection projection) {
        return new NextTables(transactions, db, projection.nextSchema());
    }

    ProjectionProcessor next(String processor, NextTables tables) {
        return processors.beside(live(processor), nameFor(processor), BATCH, store, tokens, tables);
    }
}
