package org.horarium.config.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.guard.Horizon;
import org.horarium.config.store.guard.StoreGuard;
import org.horarium.config.store.postgres.PostgresEventStorageEngine;
import org.horarium.config.store.postgres.StreamProofs;
import org.horarium.config.store.push.CommitNotices;
import org.horarium.config.store.push.PushedEventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store in PostgreSQL, where no Axon Server is configured. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresStore {

    @Bean
    StreamProofs streamProofs() {
        return new StreamProofs();
    }

    @Bean
    EventPlaces eventPlaces(JdbcClient db) {
        return new PostgresPlaces(db);
    }

    @Bean
    Horizon horizon(JdbcClient db) {
        return new Horizon(db);
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventStorageEngine eventStorageEngine(
            DataSource database,
            HikariDataSource connectionPool,
            StreamProofs proofs,
            MeterRegistry meters,
            @Qualifier("eventSerializer") Serializer serializer,
            Optional<EventUpcaster> upcasters,
            @Value("${horarium.store.group-commit:true}") boolean groupCommit,
            @Value("${horarium.store.writers:2}") int writers,
            @Value("${horarium.store.advance-transactions:false}") boolean cure) {
        if (writers < 1 || writers >= connectionPool.getMaximumPoolSize()) {
            throw new CannotStart(
                    "horarium.store.writers is %d, but it must be at least 1 and less than the %d connections."
                            .formatted(writers, connectionPool.getMaximumPoolSize()));
        }
        new StoreGuard(database).check(cure);
        return PostgresEventStorageEngine.builder()
                .database(database)
                .connections(connectionPool)
                .proofs(proofs)
                .meters(meters)
                .sharesCommits(groupCommit)
                .writers(writers)
                .serializer(serializer)
                .upcasterChain(upcasters.orElse(NoOpEventUpcaster.INSTANCE))
                .build();
    }

    @Bean
    CommitNotices commitNotices(DataSourceProperties database, ObjectProvider<PushedEventStore> store) {
        return new CommitNotices(
                () -> java.sql.DriverManager.getConnection(
                        database.determineUrl(), database.determineUsername(), database.determinePassword()),
                () -> store.ifAvailable(PushedEventStore::announce));
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(
            EventStorageEngine engine,
            Configuration axon,
            CommitNotices notices,
            @Value("${horarium.store.tick:250ms}") Duration tick) {
        return new PushedEventStore(
                settings -> settings.storageEngine(engine)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore")),
                tick,
                notices::committed);
    }

    /**
     * A bus without transactions: what a command writes are its events, which the store commits, and so nobody holds a
     * connection while waiting for a stream or for a commit that many share.
     */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }
}
