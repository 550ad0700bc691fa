package org.horarium.config.letters;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.horarium.shared.Unavailable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells the failures that an event brings about wherever it is told from those that pass. What is not known to be the
 * event's fault is tried again and never parked: a database that is away must not fill the dead letters.
 */
public final class EventFault {

    /** Of SQL states: what was to be written cannot be, or breaks a constraint. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23");

    private EventFault() {}

    /** Whether the event is at fault. */
    public static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> isOfTheData((SQLException) cause))
                .orElseGet(() -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .noneMatch(EventFault::passes));
    }

    private static boolean isOfTheData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2));
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof Error
                || cause instanceof IOException
                || cause instanceof InterruptedException
                || cause instanceof AxonTransientException
                || cause instanceof LettersFull
                || cause instanceof Unavailable
                || cause instanceof OptimisticLockException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }
}
