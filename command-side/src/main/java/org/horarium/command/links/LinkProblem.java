package org.horarium.command.links;

import org.horarium.shared.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The one answer to links that were used, have expired, or never were. */
final class LinkProblem {

    private LinkProblem() {}

    static ResponseEntity<ProblemDetail> spent() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.GONE, "This link was used before, or has expired: ask for another.");
        problem.setType(ProblemType.of("link-spent"));
        problem.setTitle("The link is spent");
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
