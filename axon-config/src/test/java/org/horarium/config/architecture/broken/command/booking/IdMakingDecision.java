package org.horarium.config.architecture.broken.command.booking;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;

/** A decision whose outcome a retry cannot meet again. */
public class IdMakingDecision {

    @CommandHandler
    UUID handle(String command) {
        return UUID.randomUUID();
    }
}
