package org.horarium.campaign;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.horarium.config.store.postgres.PostgresEventStorageEngine;
import org.horarium.config.store.postgres.StreamProofs;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One process's event store over a database that others use too. */
record Instance(EventStorageEngine engine, PlatformTransactionManager transactions) {

    /** The store of this project. */
    static Instance ours(HikariDataSource database) {
        return new Instance(
                PostgresEventStorageEngine.builder()
                        .database(database)
                        .connections(database)
                        .proofs(new StreamProofs())
                        .meters(new SimpleMeterRegistry())
                        .serializer(JacksonSerializer.defaultSerializer())
                        .build(),
                new DataSourceTransactionManager(database));
    }

    /**
     * Axon's engine on JPA, its sequence in steps of 50 as Hibernate makes it.
     *
     * @param gapTimeout how long a missing number is looked for; 60 seconds where nobody sets it
     */
    static Instance stock(HikariDataSource database, Duration gapTimeout) {
        LocalContainerEntityManagerFactoryBean entities = new LocalContainerEntityManagerFactoryBean();
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        entities.setJpaVendorAdapter(hibernate);
        entities.setDataSource(database);
        entities.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa");
        entities.setJpaPropertyMap(
                Map.of("hibernate.hbm2ddl.auto", "update", "hibernate.dialect", BytesDialect.class.getName()));
        entities.afterPropertiesSet();
        var factory = java.util.Objects.requireNonNull(entities.getObject());
        JpaTransactionManager transactions = new JpaTransactionManager(factory);
        return new Instance(
                JpaEventStorageEngine.builder()
                        .entityManagerProvider(new SimpleEntityManagerProvider(
                                SharedEntityManagerCreator.createSharedEntityManager(factory)))
                        .transactionManager(new SpringTransactionManager(transactions))
                        .gapTimeout((int) gapTimeout.toMillis())
                        .eventSerializer(JacksonSerializer.defaultSerializer())
                        .snapshotSerializer(JacksonSerializer.defaultSerializer())
                        .build(),
                transactions);
    }

    /** Appends the events of those numbers to a stream in a transaction of their own. */
    void write(String stream, long... numbers) {
        within(() -> append(stream, numbers));
    }

    void append(String stream, long... numbers) {
        engine.appendEvents(LongStream.of(numbers)
                .<DomainEventMessage<?>>mapToObj(
                        number -> new GenericDomainEventMessage<>("trial", stream, number, stream + "@" + number))
                .toList());
    }

    void within(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
