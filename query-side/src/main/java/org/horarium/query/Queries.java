package org.horarium.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks whoever holds the view, and lets a refusal arrive as the exception that was thrown. */
@Component
public class Queries {

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The one thing that the query names, if it is known. */
    public <R> Optional<R> find(Object query, Class<R> type) {
        return answerOf(gateway.query(query, ResponseTypes.optionalInstanceOf(type)));
    }

    /** All that the query finds, in the order of its list. */
    public <R> List<R> list(Object query, Class<R> type) {
        return answerOf(gateway.query(query, ResponseTypes.multipleInstancesOf(type)));
    }

    private static <A> A answerOf(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
