package org.horarium.config.reports;

import java.util.List;
import org.horarium.config.reports.examine.ReportRefused;
import org.horarium.shared.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why a file is not taken, or a part of it not handed out. */
final class ReportProblems {

    private ReportProblems() {}

    /** What is wrong with the form. */
    record Fault(String field, String rule) {}

    static ResponseEntity<ProblemDetail> refused(ReportRefused refusal) {
        ResponseEntity<ProblemDetail> answer = problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "report-refused",
                "The report is not taken",
                refusal.rule().sentence());
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setProperty(
                    "errors", List.of(new Fault("file", refusal.rule().code())));
        }
        return answer;
    }

    static ResponseEntity<ProblemDetail> tooLong() {
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "report-too-large",
                "The report is too large",
                "A report has at most %d MB.".formatted(Receiving.MOST >> 20));
    }

    /** To nobody, as a rule: whoever broke off does not listen any more. */
    static ResponseEntity<ProblemDetail> brokenOff() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "broken-off",
                "The file broke off",
                "The file broke off. Nothing of it was kept.");
    }

    static ResponseEntity<ProblemDetail> noRoom() {
        ResponseEntity<ProblemDetail> answer = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Try again shortly",
                "There is no room to take the file in at this moment. Nothing of it was kept.");
        return ResponseEntity.status(answer.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, "30")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ProblemType.of(code));
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
