package org.horarium.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.command.UnprovenAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @MethodSource("lostRaces")
    void a_race_that_was_lost_again_and_again_may_be_run_again_shortly(Exception lost) {
        ResponseEntity<ProblemDetail> answer = answer(lost);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getBody()).isNotNull().satisfies(problem -> assertThat(problem.getDetail())
                .contains("nothing was decided")
                .doesNotContain("calendar-"));
    }

    static Stream<Exception> lostRaces() {
        return Stream.of(
                new ConcurrencyException("calendar-1 is taken", new SQLException("unique")),
                new AggregateStreamCreationException("calendar-1 is taken"),
                new LockAcquisitionFailedException("Others are at work on calendar-1"),
                new CommandExecutionException("remote", new ConcurrencyException("calendar-1")),
                new UnprovenAnswer());
    }

    @Test
    void a_fault_of_ours_stays_a_fault_of_ours() {
        assertThat(answer(new IllegalStateException("odd")).getStatusCode().value())
                .isEqualTo(500);
    }

    @Test
    void nothing_is_said_to_who_has_gone() {
        assertThat(problems.handle(new IllegalStateException(new ClientAbortException("Broken pipe"))))
                .isNull();
    }

    private ResponseEntity<ProblemDetail> answer(Exception failure) {
        return Objects.requireNonNull(problems.handle(failure));
    }
}
