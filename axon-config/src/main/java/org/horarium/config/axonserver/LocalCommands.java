package org.horarium.config.axonserver;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Handles the commands that Axon Server brings, and names what came in between before the answer travels back. The
 * store speaks when the unit of work commits, so no interceptor of handlers would see it.
 */
final class LocalCommands extends SimpleCommandBus {

    LocalCommands(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> naming = (sent, result) -> callback.onResult(sent, Results.named(result));
        super.handle(command, handler, naming);
    }
}
