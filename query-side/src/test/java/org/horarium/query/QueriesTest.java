package org.horarium.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.horarium.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private final Queries queries = queriesAnsweredBy(new Answers());

    @Test
    void finds_what_is_known() {
        assertThat(queries.find(new Known(), String.class)).contains("yes");
        assertThat(queries.find(new Unknown(), String.class)).isEmpty();
        assertThat(queries.list(new All(), String.class)).containsExactly("one", "two");
    }

    @Test
    void a_refusal_arrives_as_it_was_thrown() {
        assertThatThrownBy(() -> queries.find(new Refused(), String.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("q must make sense");
    }

    private static Queries queriesAnsweredBy(Object answers) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(answers).subscribe(bus);
        return new Queries(DefaultQueryGateway.builder().queryBus(bus).build());
    }

    record Known() {}

    record Unknown() {}

    record All() {}

    record Refused() {}

    static class Answers {

        @QueryHandler
        Optional<String> handle(Known query) {
            return Optional.of("yes");
        }

        @QueryHandler
        Optional<String> handle(Unknown query) {
            return Optional.empty();
        }

        @QueryHandler
        List<String> handle(All query) {
            return List.of("one", "two");
        }

        @QueryHandler
        String handle(Refused query) {
            throw new InvalidInput("q", "must make sense");
        }
    }
}
