package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.shared.access.Permissions;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final CommandGateway gateway = mock(CommandGateway.class);
    private final Commands commands = new Commands(gateway, new Permissions(new Acquaintances()));

    @Test
    void a_wish_that_is_tried_again_stays_the_same_wish() {
        List<CommandMessage<?>> attempts = new ArrayList<>();
        when(gateway.sendAndWait(any())).thenAnswer(call -> {
            attempts.add(call.getArgument(0));
            if (attempts.size() < 3) {
                throw new ConcurrencyException("Another was faster");
            }
            return new Written("stream", 0, true);
        });

        commands.send("a wish", Origin.system("test"));

        assertThat(attempts)
                .hasSize(3)
                .extracting(CommandMessage::getIdentifier)
                .containsOnly(attempts.get(0).getIdentifier());
        assertThat(attempts).extracting(it -> it.getMetaData().get("attempt")).containsExactly(1, 2, 3);
        assertThat(attempts)
                .extracting(it -> it.getMetaData().get(Origin.CORRELATION))
                .doesNotContainNull()
                .containsOnly(attempts.get(0).getMetaData().get(Origin.CORRELATION));
    }
}
