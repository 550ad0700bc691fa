package org.horarium.config.audit;

import org.horarium.shared.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells auditors what this platform cannot show them, and why. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuditProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotKeptHere elsewhere) {
        HttpStatus status = HttpStatus.NOT_IMPLEMENTED;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(elsewhere.getMessage()));
        problem.setType(ProblemType.of("events-not-kept-here"));
        problem.setTitle("The events are kept elsewhere");
        return ResponseEntity.status(status).body(problem);
    }
}
