package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.horarium.command.Acquaintances;
import org.horarium.command.Commands;
import org.horarium.command.Written;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.shared.access.Permissions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ImportWiringTest {

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final List<CommandMessage<?>> registered = Collections.synchronizedList(new ArrayList<>());

    @Test
    void an_import_goes_through_the_command_bus_with_what_it_was_said_with() {
        bus.subscribe(RegisterClinic.class.getName(), command -> {
            registered.add(command);
            return new Written("clinic", 0, true);
        });
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(CommandGateway.class, () -> gateway);
            context.registerBean(Permissions.class, () -> new Permissions(new Acquaintances()));
            context.register(Commands.class);
            context.registerBean(EventStore.class, ImportWiringTest::emptyStore);
            context.scan("org.horarium.command.interop");
            context.refresh();
            new AnnotationCommandHandlerAdapter<>(context.getBean(Intake.class)).subscribe(bus);

            String line = "{\"resourceType\":\"Organization\",\"id\":\"a\",\"name\":\"Elm\"}";
            ImportReport report = gateway.sendAndWait(
                    new ImportLines("Organization", line, 1, null, null), MetaData.with("actor", "admin"));

            assertThat(report).isEqualTo(new ImportReport(1, 0, List.of()));
        }
        assertThat(registered).singleElement().satisfies(command -> assertThat(command.getMetaData())
                .containsEntry("actor", "admin"));
    }

    private static EventStore emptyStore() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }
}
