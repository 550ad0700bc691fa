package org.horarium.query;

import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.horarium.query.live.ChangeLog;
import org.horarium.query.live.Hints;
import org.horarium.query.live.LiveStreams;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.privacy.Erasure;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The slices of the records view and nothing else, so that these tests need no search engine. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({RecordsView.DOCTORS, RecordsView.PATIENTS, RecordsView.BOOKING, RecordsView.RECORDS, RecordsView.FEEDS})
@EntityScan({RecordsView.DOCTORS, RecordsView.PATIENTS, RecordsView.BOOKING, RecordsView.RECORDS, RecordsView.FEEDS})
@EnableJpaRepositories({
    RecordsView.DOCTORS,
    RecordsView.PATIENTS,
    RecordsView.BOOKING,
    RecordsView.RECORDS,
    RecordsView.FEEDS
})
@Import({Queries.class, StreamRows.class, History.class, Api.class})
class RecordsView {

    static final String DOCTORS = "org.horarium.query.doctors";
    static final String PATIENTS = "org.horarium.query.patients";
    static final String RECORDS = "org.horarium.query.records";
    static final String FEEDS = "org.horarium.query.feeds";
    static final String BOOKING = "org.horarium.query.booking";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /** Nobody has to do with anybody beyond what they are themselves. */
    @Bean
    Relations relations() {
        return mock(Relations.class);
    }

    @Bean
    Permissions permissions(Relations relations) {
        return new Permissions(relations);
    }

    /** Nobody listens. */
    @Bean
    LiveStreams streams() {
        return (request, response, what) -> {};
    }

    @Bean
    ChangeLog changeLog() {
        return changes -> {};
    }

    @Bean
    Hints hints() {
        return () -> {};
    }

    @Bean
    Seals seals() {
        return new Seals();
    }

    /** Whoever looks is kept nowhere but here. */
    @Bean
    AccessTrail trail() {
        return mock(AccessTrail.class);
    }

    /** Nothing is left to do. */
    @Bean
    Erasure erasure() {
        return mock(Erasure.class);
    }

    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
