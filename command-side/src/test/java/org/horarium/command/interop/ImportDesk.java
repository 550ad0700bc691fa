package org.horarium.command.interop;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Written;
import org.jspecify.annotations.Nullable;

/** The import with a store in memory, and in place of the aggregates someone who notes every command. */
final class ImportDesk {

    final List<Object> commands = Collections.synchronizedList(new ArrayList<>());
    final List<MetaData> saidWith = Collections.synchronizedList(new ArrayList<>());

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Intake intake;
    private Function<Object, Outcome> answer = command -> new Written("stream", 0, true);

    ImportDesk() {
        Commands sent = mock(Commands.class);
        when(sent.send(any(), any(MetaData.class))).thenAnswer(call -> {
            Outcome outcome = answer.apply(call.getArgument(0));
            commands.add(call.getArgument(0));
            saidWith.add(call.getArgument(1));
            return outcome;
        });
        List<Reading<?>> readings = List.of(
                new OrganizationReading(),
                new LocationReading(),
                new PractitionerReading(),
                new PractitionerRoleReading(new History(events)),
                new PatientReading(),
                new AllergyReading(),
                new ConditionReading(),
                new MedicationReading());
        intake = new Intake(readings, new FhirParser(), new Dispatch(new Decision(sent)));
    }

    /** Answers every command so from now on. */
    ImportDesk answering(Function<Object, Outcome> other) {
        answer = other;
        return this;
    }

    /** Lets that have happened already. */
    ImportDesk given(Object stream, Object... happened) {
        for (Object event : happened) {
            long sequence = events.lastSequenceNumberFor(stream.toString()).orElse(-1L) + 1;
            events.publish(new GenericDomainEventMessage<>("test", stream.toString(), sequence, event));
        }
        return this;
    }

    ImportReport take(String type, String... lines) {
        return take(new ImportLines(type, String.join("\n", lines), 1, null, null));
    }

    ImportReport takeWithHours(@Nullable String hours, String type, String... lines) {
        return take(new ImportLines(type, String.join("\n", lines), 1, null, hours));
    }

    ImportReport take(ImportLines lines) {
        return intake.handle(lines, MetaData.with("actor", "admin"));
    }

    /** The one command of that kind. */
    <C> C only(Class<C> kind) {
        List<C> found = all(kind);
        if (found.size() != 1) {
            throw new AssertionError("%d commands %s".formatted(found.size(), kind.getSimpleName()));
        }
        return found.get(0);
    }

    <C> List<C> all(Class<C> kind) {
        return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What was said of the only line that was a problem. */
    static String problem(ImportReport report) {
        if (report.problems().size() != 1) {
            throw new AssertionError("Problems: " + report.problems());
        }
        return report.problems().get(0).reason();
    }
}
