package org.horarium.config.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.command.access.SessionsAway;
import org.horarium.config.store.NotYetVisible;
import org.horarium.config.store.UnreadableHistory;
import org.horarium.config.web.Problem.FieldError;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.ProblemType;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells every failure as a problem (RFC 9457): what is wrong and where, and nothing of how we are built. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(InvalidInput invalid) {
        return invalid(List.of(new FieldError(invalid.field(), invalid.rule())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotYetVisible behind) {
        return unavailable(String.valueOf(behind.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Unavailable now) {
        return unavailable(String.valueOf(now.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(KeyDestroyed gone) {
        return problem(HttpStatus.GONE, "patient-erased", "The patient was erased", String.valueOf(gone.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(SessionsAway away) {
        LOG.warn("{} ({})", away.getMessage(), Trace.current());
        return unavailable("Nobody can be signed in or out at this moment. Nothing was done: try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(UnreadableHistory newer) {
        LOG.error("{} ({})", newer.getMessage(), Trace.current());
        return unavailable(String.valueOf(newer.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotFound missing) {
        String what = missing.reason().replaceFirst("^unknown-", "").replace('-', ' ');
        return problem(HttpStatus.NOT_FOUND, missing.reason(), "Not found", "No such " + what + ".");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Forbidden forbidden) {
        return problem(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", String.valueOf(forbidden.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(MethodArgumentTypeMismatchException mismatch) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return inPath
                ? problem(HttpStatus.NOT_FOUND, "not-found", "Not found", "Nothing lives at that address.")
                : invalid(List.of(new FieldError(mismatch.getName(), Rules.of(mismatch.getRequiredType()))));
    }

    /** Nothing where who asked has gone before the answer was whole: nobody would read it. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> handle(Exception unexpected) {
        Throwable cause = unexpected;
        while (cause != null) {
            if (cause instanceof ClientAbortException) {
                LOG.debug("Who asked has gone ({})", Trace.current());
                return null;
            }
            if (cause instanceof InvalidInput invalid) {
                return handle(invalid);
            }
            if (cause instanceof LockAcquisitionFailedException) {
                LOG.info("Waited in vain ({})", Trace.current());
                return unavailable("Too many wait for the same at this moment, so nothing was decided:"
                        + " try again with the same Idempotency-Key.");
            }
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                LOG.info("Lost every race ({}): {}", Trace.current(), cause.getClass());
                return unavailable("Others were faster each time, so nothing was decided:"
                        + " try again with the same Idempotency-Key.");
            }
            if (cause instanceof UnreadableHistory newer) {
                return handle(newer);
            }
            if (cause instanceof KeyDestroyed gone) {
                return handle(gone);
            }
            if (cause instanceof Unavailable now) {
                return handle(now);
            }
            if (cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof TransactionException) {
                LOG.warn("The database did not answer ({}): {}", Trace.current(), cause.toString());
                return unavailable(
                        "The database does not answer. Nothing was decided twice: try again with the same Idempotency-Key.");
            }
            cause = cause.getCause();
        }
        LOG.error("Unexpected failure {}", Trace.current(), unexpected);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Our fault", "Something broke on our side.");
    }

    static ResponseEntity<ProblemDetail> unavailable(String detail) {
        ResponseEntity<ProblemDetail> problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Try again shortly", detail);
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem.getBody());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return asObject(invalid(invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(SnakeCase.of(error.getField()), String.valueOf(error.getDefaultMessage())))
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return asObject(invalid(List.of(new FieldError(missing.getParameterName(), "is required"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return asObject(handle(invalid));
            }
            if (cause instanceof BodyLimit.TooLong tooLong) {
                return asObject(invalid(List.of(new FieldError("body", String.valueOf(tooLong.getMessage())))));
            }
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return asObject(invalid(List.of(new FieldError(path(mapping), Rules.of(mapping)))));
        }
        return asObject(invalid(List.of(new FieldError("body", "must be well-formed JSON in UTF-8"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String code = status.value() == 404 ? "not-found" : "bad-request-" + status.value();
        HttpStatus known = HttpStatus.valueOf(status.value());
        return asObject(ResponseEntity.status(status)
                .headers(headers)
                .body(problem(known, code, known.getReasonPhrase(), known.getReasonPhrase() + ".")
                        .getBody()));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : SnakeCase.of(step.getFieldName()))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static ResponseEntity<ProblemDetail> invalid(List<FieldError> errors) {
        String detail =
                errors.stream().map(error -> error.field() + " " + error.rule()).collect(Collectors.joining("; "));
        ResponseEntity<ProblemDetail> problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-input", "That cannot be understood", detail + ".");
        if (problem.getBody() != null) {
            problem.getBody().setProperty("errors", errors);
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ProblemType.of(code));
        problem.setTitle(title);
        return ResponseEntity.status(status).body(problem);
    }

    private static ResponseEntity<Object> asObject(ResponseEntity<ProblemDetail> problem) {
        return new ResponseEntity<>(problem.getBody(), problem.getHeaders(), problem.getStatusCode());
    }
}
