package org.horarium.command;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a command in somebody's name, and again from fresh state where another writer was faster. */
@Component
public class Commands {

    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** The decision on that command, with no key to recognise a retry by. */
    public Outcome send(Object command, Actor actor) {
        return send(command, actor, null);
    }

    /** The decision on that command. */
    public Outcome send(Object command, Actor actor, @Nullable RequestKey key) {
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, Origin.of(actor, key)));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isLostRace(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isLostRace(Throwable e) {
        if (e instanceof EventStoreException && e.getCause() != null) {
            return isLostRace(e.getCause());
        }
        return e instanceof ConcurrencyException
                || e instanceof AggregateStreamCreationException
                || e instanceof AxonTransientException;
    }
}
