package org.horarium.measure;

import jakarta.persistence.EntityManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.annotation.Bean;

/** R3: the same application on the engine that Axon brings, with a transaction around every command, as Axon sets it up. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EntityScan("org.axonframework.eventsourcing.eventstore.jpa")
class StockStore {

    /** As Hibernate would make them; in a schema of their own, where no migration looks. */
    static final String TABLES =
            """
            create schema stock;
            create sequence stock.domain_event_entry_seq increment by 50;
            create table stock.domain_event_entry (
                global_index bigint primary key,
                event_identifier varchar(255) not null unique,
                aggregate_identifier varchar(255) not null,
                sequence_number bigint not null,
                type varchar(255),
                payload_type varchar(255) not null,
                payload_revision varchar(255),
                payload bytea not null,
                meta_data bytea,
                time_stamp varchar(255) not null,
                unique (aggregate_identifier, sequence_number));
            create table stock.snapshot_event_entry (
                aggregate_identifier varchar(255) not null,
                sequence_number bigint not null,
                type varchar(255) not null,
                event_identifier varchar(255) not null unique,
                payload_type varchar(255) not null,
                payload_revision varchar(255),
                payload bytea not null,
                meta_data bytea,
                time_stamp varchar(255) not null,
                primary key (aggregate_identifier, sequence_number, type));
            """;

    @Bean
    EventStorageEngine eventStorageEngine(
            EntityManager entities,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer) {
        return JpaEventStorageEngine.builder()
                .entityManagerProvider(new SimpleEntityManagerProvider(entities))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(
            Configuration axon, TransactionManager transactions, DuplicateCommandHandlerResolver duplicates) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }
}
