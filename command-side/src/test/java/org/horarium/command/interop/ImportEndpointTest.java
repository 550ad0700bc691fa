package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class ImportEndpointTest {

    private final CommandGateway commands = mock(CommandGateway.class);
    private final ImportEndpoint endpoint = new ImportEndpoint(commands);

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void only_an_administrator_imports(Role role) {
        assertThatThrownBy(() -> post(role, "{}", 1)).isInstanceOf(Forbidden.class);
        verifyNoInteractions(commands);
    }

    @Test
    void the_body_is_passed_on_as_it_came() throws IOException {
        ArgumentCaptor<CommandMessage<?>> said = ArgumentCaptor.captor();
        when(commands.sendAndWait(said.capture())).thenReturn(new ImportReport(1, 0, List.of()));

        post(Role.ADMIN, "{\"name\":\"Ä\"}\n{}", 201);

        assertThat(said.getValue().getPayload())
                .isEqualTo(new ImportLines("Patient", "{\"name\":\"Ä\"}\n{}", 201, "Europe/Berlin", "none"));
    }

    @Test
    void lines_are_counted_from_one() {
        assertThatThrownBy(() -> post(Role.ADMIN, "{}", 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_body_of_more_than_five_megabytes_is_refused() throws IOException {
        when(commands.sendAndWait(any())).thenReturn(new ImportReport(0, 0, List.of()));
        post(Role.ADMIN, " ".repeat(5_000_000), 1);

        assertThatThrownBy(() -> post(Role.ADMIN, " ".repeat(5_000_001), 1)).isInstanceOf(InvalidInput.class);
    }

    private void post(Role role, String body, long firstLine) throws IOException {
        Actor caller = new Actor(UUID.randomUUID(), role, null, null);
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        endpoint.take(caller, "Patient", firstLine, "Europe/Berlin", "none", bytes);
    }
}
