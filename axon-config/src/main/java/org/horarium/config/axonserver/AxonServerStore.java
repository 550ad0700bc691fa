package org.horarium.config.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.EventPlaces;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Axon's connector leaves to the application. The store and the buses themselves are the connector's. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerStore {

    /** Without transactions, as over PostgreSQL: what a command writes are its events. */
    @Bean
    @Qualifier("localSegment")
    CommandBus localCommands(Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        CommandBus bus = new LocalCommands(SimpleCommandBus.builder()
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus commands) {
        return new RemoteCommands(commands);
    }

    /** Explicit, so that processes understand each other whatever the API's JSON comes to look like. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return JacksonSerializer.builder().objectMapper(EventJson.mapper()).build();
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventPlaces eventPlaces(EventStore store, JdbcClient db) {
        if (db.sql("select exists (select from domain_event)")
                .query(Boolean.class)
                .single()) {
            throw new CannotStart(
                    "This database holds events that Axon Server does not have; give Axon Server's projections a database"
                            + " of their own, or leave axon.axonserver.enabled off.");
        }
        return new ServerPlaces(store);
    }
}
