package org.horarium.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a command in somebody's name, and again from fresh state where another writer was faster or where what was
 * known did not suffice to say no.
 */
@Component
public class Commands {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(4);

    private final CommandGateway gateway;
    private final Permissions permissions;

    Commands(CommandGateway gateway, Permissions permissions) {
        this.gateway = gateway;
        this.permissions = permissions;
    }

    /** The decision on that command, with no key to recognise a retry by. */
    public Outcome send(Guarded command, Actor actor) {
        return send(command, actor, null);
    }

    /** Refuses a command that is not theirs to give, before another is given that belongs to it. */
    public void mustBeAllowed(Guarded command, Actor actor) {
        if (!command.isAllowed(actor, permissions)) {
            throw new Forbidden("That is not yours to do.");
        }
    }

    /**
     * The decision on that command.
     *
     * @throws Forbidden where it is not theirs to give, whether or not there is what it names
     */
    public Outcome send(Guarded command, Actor actor, @Nullable RequestKey key) {
        mustBeAllowed(command, actor);
        Map<String, String> origin = Origin.of(actor, key);
        Origin.concerning(command.patient(), actor, origin);
        if (command.isInEmergency(actor, permissions)) {
            Origin.inEmergency(origin);
        }
        return send(command, origin);
    }

    /**
     * The decision on a command of somebody who has not signed in.
     *
     * @throws Forbidden where it is not for visitors to give
     */
    public Outcome sendForVisitor(Guarded command) {
        if (!command.admitsVisitors()) {
            throw new Forbidden("Sign in first.");
        }
        return send(command, Origin.visitor());
    }

    /** The decision on that command, which is sent with that said of its origin. */
    public Outcome send(Object command, Map<String, ?> origin) {
        return send(command, origin, Attempt.first());
    }

    /**
     * The decision on a command that has waited since that first attempt's arrival. The command keeps its id through all
     * attempts: it is one wish, and what comes of it names that wish as its cause.
     */
    Outcome send(Object command, Map<String, ?> origin, Attempt first) {
        GenericCommandMessage<Object> wish = new GenericCommandMessage<>(command, origin);
        Attempt attempt = first;
        while (true) {
            try {
                return gateway.sendAndWait(wish.withMetaData(attempt.with(wish.getMetaData())));
            } catch (RuntimeException e) {
                if (attempt.isLast() || !isLostRace(e)) {
                    throw e;
                }
                attempt = attempt.next();
                pauseBefore(attempt);
            }
        }
    }

    /** Lets those who met once go apart before they meet again. */
    private static void pauseBefore(Attempt attempt) {
        if (attempt.number() > 2) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
        }
    }

    private static boolean isLostRace(Throwable e) {
        if (e instanceof EventStoreException && e.getCause() != null) {
            return isLostRace(e.getCause());
        }
        if (e instanceof LockAcquisitionFailedException) {
            return false;
        }
        return e instanceof ConcurrencyException
                || e instanceof AggregateStreamCreationException
                || e instanceof AxonTransientException;
    }
}
