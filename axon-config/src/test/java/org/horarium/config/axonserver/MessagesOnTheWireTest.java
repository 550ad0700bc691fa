package org.horarium.config.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.horarium.shared.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one process sends is what another one gets. */
class MessagesOnTheWireTest {

    private final Wire wire = new Wire();

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_arrives_as_it_was_sent(Class<?> type) {
        for (Object command : examples(type)) {
            CommandMessage<?> sent = new GenericCommandMessage<>(command, Map.of("actor", "somebody"));
            CommandMessage<?> arrived = wire.carry(sent);

            assertThat((Object) arrived.getPayload()).isEqualTo(command);
            assertThat(arrived.getMetaData()).containsEntry("actor", "somebody");
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void an_outcome_arrives_as_it_was_answered(Class<?> type) {
        for (Object outcome : examples(type)) {
            assertThat(wire.carry(new GenericCommandResultMessage<>(outcome)).getPayload())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_arrives_as_it_was_asked(Class<?> type) {
        for (Object query : examples(type)) {
            assertThat(wire.carryQuery(query)).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_arrives_as_it_was_given(Class<?> type) {
        for (Object answer : examples(type)) {
            assertThat((Object) wire.carryAnswer(answer, answer.getClass())).isEqualTo(answer);
        }
    }

    @Test
    void none_is_left_out() {
        assertThat(commands()).hasSizeGreaterThan(15);
        assertThat(outcomes()).hasSizeGreaterThan(3);
        assertThat(queries()).hasSizeGreaterThan(10);
        assertThat(answers()).hasSizeGreaterThan(5);
    }

    @Test
    void examples_hold_what_can_be_missing_and_lack_it_too() {
        assertThat(examples(Actor.class))
                .map(actor -> ((Actor) actor).patient() == null)
                .containsExactly(false, true);
    }

    static List<Class<?>> commands() {
        return Handlers.commands();
    }

    static List<Class<?>> outcomes() {
        return Handlers.outcomes();
    }

    static List<Class<?>> queries() {
        return Handlers.queries();
    }

    static List<Class<?>> answers() {
        return Handlers.answers();
    }

    private static List<Object> examples(Class<?> type) {
        return Stream.of(false, true)
                .map(sparse -> new Specimens(sparse).of(type))
                .toList();
    }
}
