package org.horarium.config.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Written;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;

/** Whatever way a lost race arrives by, it is one: decided anew, and never an error of ours. */
class MishapTest {

    private static final String REFUSAL = "[AXONIQ-2000] Invalid sequence number 4 for aggregate day-1, expected 5";
    private static final Outcome DONE = new Written("day-1", 5, true);

    private final StatusRuntimeException refusedAppend =
            Status.OUT_OF_RANGE.withDescription(REFUSAL).asRuntimeException();
    private final Wire wire = new Wire();
    private final Deque<Throwable> failures = new ArrayDeque<>();

    @Test
    void axon_servers_refusal_of_an_append_is_a_lost_race() {
        assertThat(List.of(
                        refusedAppend,
                        new EventStoreException("Error committing", new ExecutionException(refusedAppend)),
                        new AxonServerException(ErrorCode.INVALID_EVENT_SEQUENCE.errorCode(), REFUSAL),
                        remotely(REFUSAL),
                        remotely("OUT_OF_RANGE: " + REFUSAL),
                        new ConcurrencyException("ours")))
                .allSatisfy(failure -> assertThat(Mishap.behind(failure)).contains(Mishap.LOST_RACE));
    }

    @Test
    void what_is_away_and_what_is_kept_are_told_apart_from_it() {
        assertThat(Mishap.behind(Status.UNAVAILABLE.asRuntimeException())).contains(Mishap.AWAY);
        assertThat(Mishap.behind(new EventStoreException("Not confirmed", new TimeoutException())))
                .contains(Mishap.AWAY);
        assertThat(Mishap.behind(new NoHandlerForCommandException("nobody"))).contains(Mishap.AWAY);
        assertThat(Mishap.behind(new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no")))
                .contains(Mishap.AWAY);
        assertThat(Mishap.behind(new LockAcquisitionFailedException("kept"))).contains(Mishap.STREAM_BUSY);
    }

    @Test
    void a_command_that_another_process_refused_for_its_sender_arrives_as_that() {
        failures.add(new Forbidden("Auditors read, and change nothing."));

        assertThatThrownBy(this::send).isInstanceOf(Forbidden.class);
    }

    @Test
    void what_is_wrong_stays_what_it_is() {
        for (Exception wrong : List.of(
                new IllegalStateException("a fault"),
                Status.INTERNAL.asRuntimeException(),
                remotely("something else"))) {
            assertThat(Mishap.behind(wrong)).isEmpty();
            var result = new GenericCommandResultMessage<>(wrong);
            assertThat(Results.named(result)).isSameAs(result);
            assertThat(Results.arrived(result)).isSameAs(result);
        }
    }

    @Test
    void a_lost_race_of_another_process_is_decided_anew() {
        failures.addAll(List.of(refusedAppend, new ConcurrencyException("ours")));

        assertThat(send()).isEqualTo(DONE);
        assertThat(failures).isEmpty();
    }

    @Test
    void without_the_names_it_would_have_been_an_error() {
        CommandResultMessage<Object> arrived = wire.carry(new GenericCommandResultMessage<>(refusedAppend));

        assertThat(arrived.exceptionResult())
                .isInstanceOf(CommandExecutionException.class)
                .isNotInstanceOf(ConcurrencyException.class);
        assertThat(Results.arrived(arrived).exceptionResult()).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void other_mishaps_arrive_as_what_they_were() {
        failures.add(new LockAcquisitionFailedException("kept"));
        assertThatThrownBy(this::send).isInstanceOf(LockAcquisitionFailedException.class);
        failures.clear();
        failures.add(Status.UNAVAILABLE.asRuntimeException());
        assertThatThrownBy(this::send).isInstanceOf(DataAccessException.class);
        failures.clear();
        failures.add(new IllegalStateException("a fault"));
        assertThatThrownBy(this::send)
                .isInstanceOf(CommandExecutionException.class)
                .hasMessageContaining("a fault");
    }

    /** Through a bus whose handler's unit of work fails at its end as often as there are failures, and over the wire. */
    private Outcome send() {
        CommandBus local = new LocalCommands(SimpleCommandBus.builder());
        local.subscribe(String.class.getName(), command -> {
            Throwable failure = failures.poll();
            if (failure != null) {
                CurrentUnitOfWork.get().onPrepareCommit(work -> {
                    throw failure instanceof RuntimeException unchecked
                            ? unchecked
                            : new IllegalStateException(failure);
                });
            }
            return DONE;
        });
        CommandBus server = SimpleCommandBus.builder().build();
        server.subscribe(String.class.getName(), command -> {
            CommandResultMessage<?> answer = overTheWire(local, command);
            if (answer.isExceptional()) {
                throw (Exception) answer.exceptionResult();
            }
            return answer.getPayload();
        });
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(CommandGateway.class, () -> new RemoteCommands(server));
            context.registerBean(Permissions.class, () -> new Permissions(mock(Relations.class)));
            context.register(Commands.class);
            context.refresh();
            return context.getBean(Commands.class).send("command", Map.of());
        }
    }

    private CommandResultMessage<?> overTheWire(CommandBus local, CommandMessage<?> command) {
        var answers = new ArrayDeque<CommandResultMessage<?>>();
        local.dispatch(command, (sent, result) -> answers.add(wire.carry(result)));
        return answers.remove();
    }

    private static CommandExecutionException remotely(String message) {
        return new CommandExecutionException(
                message,
                new AxonServerRemoteCommandHandlingException(
                        ErrorCode.COMMAND_EXECUTION_ERROR.errorCode(),
                        ErrorMessage.newBuilder().setMessage(message).build()));
    }
}
