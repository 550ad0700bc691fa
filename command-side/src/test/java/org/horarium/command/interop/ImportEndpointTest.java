package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
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
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ImportEndpointTest {

    private final CommandGateway commands = mock(CommandGateway.class);
    private final ImportEndpoint endpoint = new ImportEndpoint(commands);

    @Test
    void the_body_is_passed_on_as_it_came() throws IOException {
        ArgumentCaptor<CommandMessage<?>> said = ArgumentCaptor.captor();
        when(commands.sendAndWait(said.capture())).thenReturn(new ImportReport(1, 0, List.of()));

        post("{\"name\":\"Ä\"}\n{}", 201);

        assertThat(said.getValue().getPayload())
                .isEqualTo(new ImportLines("Patient", "{\"name\":\"Ä\"}\n{}", 201, "Europe/Berlin", "none"));
    }

    @Test
    void lines_are_counted_from_one() {
        assertThatThrownBy(() -> post("{}", 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_body_of_more_than_five_megabytes_is_refused() throws IOException {
        when(commands.sendAndWait(any())).thenReturn(new ImportReport(0, 0, List.of()));
        post(" ".repeat(5_000_000), 1);

        assertThatThrownBy(() -> post(" ".repeat(5_000_001), 1)).isInstanceOf(InvalidInput.class);
    }

    private void post(String body, long firstLine) throws IOException {
        Actor caller = new Actor(UUID.randomUUID(), Role.ADMIN, null, null);
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        endpoint.take(caller, "Patient", firstLine, "Europe/Berlin", "none", bytes);
    }
}
