package org.horarium.config.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What passes is tried again; only what the event brings about wherever it is told is parked. */
class EventFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08003", "25P03", "25P04", "40001", "40P01", "42P01", "53300", "55P03", "57014", "57P01",
                "57P03", "58030"
            })
    void what_the_database_says_of_itself_is_not_the_events_fault(String state) {
        assertThat(EventFault.isIn(new DataIntegrityViolationException("wrapped", new SQLException("said", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22007", "23502", "23505", "23514", "23P01"})
    void what_cannot_be_written_is(String state) {
        assertThat(EventFault.isIn(new TransactionSystemException(
                        "commit", new IllegalStateException(new SQLException("said", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_is_not(Throwable failure) {
        assertThat(EventFault.isIn(new IllegalStateException(failure))).isFalse();
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new IOException("the index is away"),
                new UncheckedIOException(new IOException("the index is away")),
                new InterruptedException(),
                new OutOfMemoryError(),
                new UnableToClaimTokenException("another has it"),
                new OptimisticLockException(),
                new CannotCreateTransactionException("none"),
                new SQLTransientConnectionException("the pool is empty"),
                new PoolInitializationException(new SQLException("away", "08001")),
                new LettersFull("booking.appointments"));
    }

    @Test
    void what_the_handler_makes_of_the_event_is() {
        assertThat(EventFault.isIn(new NullPointerException())).isTrue();
        assertThat(EventFault.isIn(new SerializationException("unreadable", new IllegalArgumentException())))
                .isTrue();
    }

    @Test
    void no_message_is_kept_of_a_failure() {
        String kept = Cause.of(new IllegalStateException("has a rash", new SQLException("on the knee", "22001")));
        assertThat(kept)
                .startsWith("IllegalStateException < SQLException(22001) at org.horarium.")
                .doesNotContain("rash", "knee");
    }
}
