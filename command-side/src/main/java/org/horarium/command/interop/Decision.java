package org.horarium.command.interop;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.privacy.KeyDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has decided what one line asks for, and tells a problem of that line from a store that is away. */
@Component
class Decision {

    private static final Logger LOG = LoggerFactory.getLogger(Decision.class);

    /** SQL state classes of a lost connection, of exhausted resources and of an operator's intervention. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57");

    private final Commands commands;

    Decision(Commands commands) {
        this.commands = commands;
    }

    void take(Statement statement, MetaData saidWith, Tally tally) {
        try {
            boolean anythingNew = false;
            for (Object command : statement.commands().get()) {
                anythingNew |= isChanged(commands.send(command, saidWith));
            }
            tally.taken(anythingNew);
        } catch (Unreadable e) {
            tally.problem(statement.line(), e.reason());
        } catch (InvalidInput e) {
            tally.problem(statement.line(), "Its %s %s.".formatted(e.field().replace('_', ' '), e.rule()));
        } catch (RuntimeException e) {
            if (causes(e).anyMatch(Decision::isOutage)) {
                throw e;
            }
            if (causes(e).anyMatch(KeyDestroyed.class::isInstance)) {
                tally.problem(statement.line(), "It is about a patient whose data was erased.");
                return;
            }
            // Classes only: the messages may quote what the line says of a person.
            String kinds = causes(e).map(cause -> cause.getClass().getName()).collect(Collectors.joining(" < "));
            LOG.warn("Line {} of an import could not be kept: {}", statement.line(), kinds);
            tally.problem(statement.line(), "It could not be kept.");
        }
    }

    private static boolean isChanged(Outcome outcome) {
        if (outcome instanceof Refused refused) {
            throw new Unreadable(sentence(refused.reason()));
        }
        return outcome instanceof Written written && written.changed();
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case UNKNOWN_CLINIC -> "It names an organization that has not been imported.";
            case UNKNOWN_LOCATION -> "It names a location that has not been imported.";
            case UNKNOWN_PATIENT -> "It names a patient who has not been imported.";
            case UNKNOWN_DOCTOR -> "It names a practitioner who has not been imported.";
            default -> "It was refused: %s.".formatted(reason.code().replace('-', ' '));
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && OUTAGES.contains(sql.getSQLState().substring(0, 2).toUpperCase(Locale.ROOT));
    }
}
