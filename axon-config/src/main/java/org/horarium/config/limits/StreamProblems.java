package org.horarium.config.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.horarium.config.limits.StreamLimits.Permit;
import org.horarium.config.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells whose stream is one too many that it is, and when to try again. */
@Component
class StreamProblems {

    private static final String SECONDS = "30";

    private final ProblemWriter problems;

    StreamProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    void write(Permit.Answer answer, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (answer == Permit.Answer.TOO_MANY_OF_ADDRESS) {
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "Too many streams are open from where you are: close one before the next.");
        } else {
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Too many listen at this moment: ask by requests, and try again later.");
        }
    }
}
