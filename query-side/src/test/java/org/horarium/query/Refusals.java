package org.horarium.query;

import java.util.Map;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Forbidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Stands in for the application's problem responses. */
@RestControllerAdvice
class Refusals {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, String> on(NotFound refusal) {
        return Map.of("reason", refusal.reason());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    Map<String, String> on(Forbidden refusal) {
        return Map.of("reason", "forbidden");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> on(InvalidInput refusal) {
        return Map.of("reason", refusal.field());
    }
}
