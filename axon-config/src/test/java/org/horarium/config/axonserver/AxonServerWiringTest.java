package org.horarium.config.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.horarium.command.Commands;
import org.horarium.command.Proofs;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.store.EventPlaces;
import org.horarium.config.store.push.CommitNotices;
import org.horarium.query.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One setting makes Axon Server the store. The application is put together here, and not started: there is no server. */
class AxonServerWiringTest {

    @TempDir
    Path folder;

    private final Map<String, Object> services = TestServices.settings();

    @ParameterizedTest
    @ValueSource(strings = {"all", "command", "query"})
    void the_connector_takes_the_place_of_our_own_store(String role) {
        try (var platform = assembled("--axon.axonserver.enabled=true", "--horarium.role=" + role)) {
            assertThat(platform.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(platform.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(platform.getBean(AxonServerCommandBus.class).localSegment())
                    .isInstanceOf(LocalCommands.class);
            assertThat(platform.getBean(CommandGateway.class)).isInstanceOf(RemoteCommands.class);
            assertThat(platform.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
            assertThat(platform.getBean(EventPlaces.class)).isInstanceOf(ServerPlaces.class);
            assertThat(platform.getBeansOfType(EventStorageEngine.class)).isEmpty();
            assertThat(platform.getBeansOfType(CommitNotices.class)).isEmpty();
            assertThat(platform.getBeansOfType(Proofs.class)).isEmpty();
        }
    }

    @Test
    void each_role_has_its_own_side_only() {
        try (var platform = assembled("--axon.axonserver.enabled=true", "--horarium.role=command")) {
            assertThat(platform.getBeanNamesForType(Commands.class)).isNotEmpty();
            assertThat(platform.getBeanNamesForType(Queries.class)).isEmpty();
        }
        try (var platform = assembled("--axon.axonserver.enabled=true", "--horarium.role=query")) {
            assertThat(platform.getBeanNamesForType(Commands.class)).isEmpty();
            assertThat(platform.getBeanNamesForType(Queries.class)).isNotEmpty();
            assertThat(platform.getBean(EventProcessingConfiguration.class)).isNotNull();
        }
    }

    @Test
    void without_the_setting_nothing_of_it_is_there() {
        try (var platform = assembled()) {
            assertThat(platform.getBean(EventStore.class)).isNotInstanceOf(AxonServerEventStore.class);
            assertThat(platform.getBeansOfType(AxonServerCommandBus.class)).isEmpty();
            assertThat(platform.getBeansOfType(LocalCommands.class)).isEmpty();
            assertThat(platform.getBeansOfType(EventStorageEngine.class)).hasSize(1);
        }
    }

    @Test
    void a_database_with_a_history_of_its_own_is_refused() {
        assembled().close();
        JdbcClient.create(new DriverManagerDataSource(
                        text("spring.datasource.url"),
                        text("spring.datasource.username"),
                        text("spring.datasource.password")))
                .sql(
                        """
                        insert into domain_event (event_id, stream, sequence_number, payload_type, payload, metadata,
                            recorded_at)
                        values (gen_random_uuid(), 'day', 0, 'test', '{}', '{}', now())""")
                .update();
        assertThatThrownBy(() -> assembled("--axon.axonserver.enabled=true").close())
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("axon.axonserver.enabled");
    }

    private ConfigurableApplicationContext assembled(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        services.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        arguments.add("--axon.axonserver.servers=127.0.0.1:1");
        arguments.add("--horarium.access.signing-key=" + folder.resolve("signing-key.json"));
        SpringApplication application = new SpringApplication(HorariumApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("lifecycleProcessor", new NeverStarting()));
        return application.run(arguments.toArray(String[]::new));
    }

    private String text(String setting) {
        return String.valueOf(services.get(setting));
    }

    private static final class NeverStarting implements LifecycleProcessor {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}
    }
}
