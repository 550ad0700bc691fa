package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands before every handler. */
class CommandGuardTest {

    private static final String SOMEBODY = new UUID(1, 1).toString();

    private final List<Object> handled = new ArrayList<>();

    /** A command in somebody's name. */
    record Change(Actor actor, boolean admitsVisitors) implements Guarded {
        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_command_that_nobody_stands_for_or_an_auditor_reaches_no_handler(Map<String, Object> origin) {
        assertThatThrownBy(() -> guarded().sendAndWait(message(change(Role.ADMIN, false), origin)))
                .isInstanceOf(Forbidden.class);
        assertThat(handled).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void without_the_guard_each_of_them_is_handled(Map<String, Object> origin) {
        unguarded().sendAndWait(message(change(Role.ADMIN, false), origin));
        assertThat(handled).hasSize(1);
    }

    @Test
    void a_command_in_an_auditors_name_is_refused_whoever_its_sender_says_to_be() {
        assertThatThrownBy(() -> guarded().sendAndWait(message(change(Role.AUDITOR, true), origin(SOMEBODY, "ADMIN"))))
                .isInstanceOf(Forbidden.class);
        assertThat(handled).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void every_other_role_is_let_through(Role role) {
        guarded().sendAndWait(message(change(role, false), origin(SOMEBODY, role.name())));
        assertThat(handled).hasSize(1);
    }

    @Test
    void so_are_the_platform_itself_and_visitors_where_they_may() {
        guarded().sendAndWait(message(change(Role.ADMIN, false), origin("system:test", "SYSTEM")));
        guarded().sendAndWait(message(change(Role.ADMIN, true), origin("visitor", "VISITOR")));
        assertThat(handled).hasSize(2);
    }

    static Stream<Map<String, Object>> forged() {
        return Stream.of(
                Map.of(),
                Map.of("actor", SOMEBODY),
                Map.of("role", "ADMIN"),
                Map.of("actor", " ", "role", "ADMIN"),
                Map.of("actor", SOMEBODY, "role", ""),
                Map.of("actor", 7, "role", "ADMIN"),
                origin(SOMEBODY, "AUDITOR"),
                origin("system:auditor", "AUDITOR"),
                origin(SOMEBODY, "auditor"),
                origin(SOMEBODY, "OWNER"),
                origin(SOMEBODY, "SYSTEM"),
                origin("visitor", "VISITOR"));
    }

    private CommandGateway guarded() {
        CommandBus bus = bus();
        bus.registerHandlerInterceptor(new CommandGuard());
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private CommandGateway unguarded() {
        return DefaultCommandGateway.builder().commandBus(bus()).build();
    }

    private CommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Change.class.getName(), command -> handled.add(command.getPayload()));
        return bus;
    }

    private static Change change(Role role, boolean admitsVisitors) {
        return new Change(new Actor(new UUID(1, 1), role, null, null), admitsVisitors);
    }

    private static GenericCommandMessage<Change> message(Change change, Map<String, Object> origin) {
        return new GenericCommandMessage<>(change, origin);
    }

    private static Map<String, Object> origin(String actor, String role) {
        return Map.of("actor", actor, "role", role);
    }
}
