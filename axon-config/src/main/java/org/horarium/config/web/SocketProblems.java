package org.horarium.config.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.ProblemType;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Forbidden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Tells in an ERROR frame what would be the problem of a request, and nothing of how we are built. */
@Component
class SocketProblems extends StompSubProtocolErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SocketProblems.class);

    private final ObjectMapper json;

    SocketProblems(ObjectMapper json) {
        this.json = json;
    }

    private record Problem(HttpStatus status, String code, String detail) {}

    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable failure) {
        Throwable cause =
                failure instanceof MessagingException && failure.getCause() != null ? failure.getCause() : failure;
        Problem problem = of(cause);
        StompHeaderAccessor error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage(problem.code());
        error.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        error.setLeaveMutable(true);
        StompHeaderAccessor asked =
                frame == null ? null : MessageHeaderAccessor.getAccessor(frame, StompHeaderAccessor.class);
        if (asked != null && asked.getReceipt() != null) {
            error.setReceiptId(asked.getReceipt());
        }
        return MessageBuilder.createMessage(body(problem), error.getMessageHeaders());
    }

    private static Problem of(Throwable cause) {
        if (cause instanceof NotFound missing) {
            return new Problem(HttpStatus.NOT_FOUND, missing.reason(), "There is no such thing for you.");
        }
        if (cause instanceof Forbidden forbidden) {
            return new Problem(HttpStatus.FORBIDDEN, "forbidden", String.valueOf(forbidden.getMessage()));
        }
        if (cause instanceof InvalidInput invalid) {
            return new Problem(HttpStatus.BAD_REQUEST, "invalid-input", invalid.getMessage() + ".");
        }
        if (cause instanceof TooMany tooMany) {
            return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", String.valueOf(tooMany.getMessage()));
        }
        if (cause instanceof Unavailable || cause instanceof AuthenticationServiceException) {
            return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Try again shortly.");
        }
        if (cause instanceof AuthenticationException) {
            return new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "unauthenticated",
                    "Sign in first: the token is missing, wrong or expired.");
        }
        LOG.warn("A frame could not be handled", cause);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something broke on our side.");
    }

    private byte[] body(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setType(ProblemType.of(problem.code()));
        try {
            return json.writeValueAsBytes(detail);
        } catch (JsonProcessingException failure) {
            return problem.code().getBytes(StandardCharsets.UTF_8);
        }
    }
}
