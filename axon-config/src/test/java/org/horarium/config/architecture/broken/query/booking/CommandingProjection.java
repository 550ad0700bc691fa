package org.horarium.config.architecture.broken.query.booking;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A projection that would command again at every replay. */
public record CommandingProjection(CommandGateway commands) {

    @EventHandler
    void on(String event) {
        commands.sendAndWait(event);
    }
}
