package org.horarium.config.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Sends commands to whichever process handles them, and lets its senders know no difference. */
final class RemoteCommands extends DefaultCommandGateway {

    RemoteCommands(CommandBus commands) {
        super(DefaultCommandGateway.builder().commandBus(commands));
    }

    /** Every other way of sending leads here. */
    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> hearing = (sent, result) -> callback.onResult(sent, Results.arrived(result));
        super.send(command, hearing);
    }
}
