package org.horarium.config.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryTest {

    @Test
    void where_axon_server_keeps_the_events_an_auditor_is_told_so() {
        var nothing = new StaticListableBeanFactory();
        History history = new History(
                nothing.getBeanProvider(EventSearch.class),
                nothing.getBeanProvider(EventIndex.class),
                nothing.getBeanProvider(IndexFollower.class),
                mock(JdbcClient.class));

        NotKeptHere elsewhere = catchThrowableOfType(NotKeptHere.class, history::search);
        ProblemDetail problem =
                Objects.requireNonNull(new AuditProblems().handle(elsewhere).getBody());
        assertThat(problem.getStatus()).isEqualTo(501);
        assertThat(problem.getType().toString()).endsWith("/events-not-kept-here");
        assertThat(problem.getDetail()).contains("Axon Server keeps the events");
    }
}
