package org.horarium.config.axonserver;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.shared.access.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Why a command came to nothing though nothing is wrong with what it asks. Axon Server tells none of these by their type: its own
 * refusal of an append is a bare gRPC status, and whatever a handler threw arrives as one type of exception with a text.
 * So each is given a name before it travels, and is made again what it was where it arrives.
 */
enum Mishap {
    /** Another writer was faster; to be decided anew. */
    LOST_RACE {
        @Override
        RuntimeException exception(Throwable cause) {
            return new ConcurrencyException("Another writer was faster", cause);
        }
    },
    /** Others kept a stream for too long. */
    STREAM_BUSY {
        @Override
        RuntimeException exception(Throwable cause) {
            return new LockAcquisitionFailedException("Others kept the stream", cause);
        }
    },
    /** Whoever sent it may not, or nobody says who did. */
    NOT_THEIRS {
        @Override
        RuntimeException exception(Throwable cause) {
            Forbidden forbidden = new Forbidden("That is not yours to do.");
            forbidden.initCause(cause);
            return forbidden;
        }
    },
    /** Axon Server, a process that decides, or the database does not answer. */
    AWAY {
        @Override
        RuntimeException exception(Throwable cause) {
            return new DataAccessResourceFailureException("The store does not answer", cause);
        }
    };

    private static final String REFUSED_APPEND = "[" + ErrorCode.INVALID_EVENT_SEQUENCE.errorCode() + "]";

    /** What this was in the process that sent the command. */
    abstract RuntimeException exception(Throwable cause);

    /** As it travels: Axon Server hands details on as they are. */
    CommandExecutionException named(Throwable cause) {
        return new CommandExecutionException(name(), cause, name());
    }

    /** The one behind that failure; none where something is wrong with the command or with the platform. */
    static Optional<Mishap> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Mishap mishap = of(cause);
            if (mishap != null) {
                return Optional.of(mishap);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Mishap of(Throwable cause) {
        if (cause instanceof HandlerExecutionException told) {
            Object details = told.getDetails().orElse("");
            Optional<Mishap> named = Arrays.stream(values())
                    .filter(it -> it.name().equals(details))
                    .findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (cause instanceof LockAcquisitionFailedException) {
            return STREAM_BUSY;
        }
        if (cause instanceof Forbidden) {
            return NOT_THEIRS;
        }
        if (isAway(cause)) {
            return AWAY;
        }
        return isLostRace(cause) ? LOST_RACE : null;
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof ConcurrencyException
                || cause instanceof AggregateStreamCreationException
                || cause instanceof AxonTransientException
                || hasStatus(cause, Status.Code.OUT_OF_RANGE)
                || String.valueOf(cause.getMessage()).contains(REFUSED_APPEND);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof NoHandlerForCommandException
                || cause instanceof AxonServerCommandDispatchException
                || hasStatus(cause, Status.Code.UNAVAILABLE)
                || (cause instanceof AxonServerException answer && answer.errorCode() == ErrorCode.CONNECTION_FAILED)
                || cause instanceof TimeoutException
                || cause instanceof SQLException
                || cause instanceof DataAccessException
                || cause instanceof TransactionException;
    }

    private static boolean hasStatus(Throwable cause, Status.Code code) {
        return cause instanceof StatusRuntimeException refusal
                && refusal.getStatus().getCode() == code;
    }
}
