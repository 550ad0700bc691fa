package org.horarium.command;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.horarium.shared.ProblemType;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How an outcome travels over HTTP: a token to read one's own write by, or a problem with a stable type. */
public final class Answers {

    public static final String CONSISTENCY_TOKEN = "Horarium-Consistency-Token";

    private Answers() {}

    /** 200 with that body. */
    public static ResponseEntity<?> ok(Outcome outcome, Object body) {
        return answer(outcome, ZoneOffset.UTC, null, body);
    }

    /** 204. */
    public static ResponseEntity<?> done(Outcome outcome) {
        return answer(outcome, ZoneOffset.UTC, null, null);
    }

    /** 201 with the place of the new thing. */
    public static ResponseEntity<?> created(Outcome outcome, String location, Object body) {
        return answer(outcome, ZoneOffset.UTC, location, body);
    }

    /** A refusal whose times are told in that zone. */
    public static ResponseEntity<ProblemDetail> refused(Refused refused, ZoneId zone) {
        Reason reason = refused.reason();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(reason.status()), refused.detail());
        problem.setType(ProblemType.of(reason.code()));
        problem.setTitle(reason.title());
        if (refused.conflict() != null) {
            problem.setProperty("conflict", Interval.of(refused.conflict(), zone));
        }
        if (reason.mayOfferAlternatives()) {
            problem.setProperty("alternatives", intervals(refused.alternatives(), zone));
        }
        if (!refused.inTheWay().isEmpty()) {
            problem.setProperty(
                    "appointments",
                    refused.inTheWay().stream()
                            .map(obstacle -> InTheWay.of(obstacle, zone))
                            .toList());
        }
        return ResponseEntity.status(reason.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** 429: that was too much from there, and when to come again. */
    public static ResponseEntity<ProblemDetail> tooMany(String detail, Duration wait) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, detail);
        problem.setType(ProblemType.of("too-many-requests"));
        problem.setTitle(HttpStatus.TOO_MANY_REQUESTS.getReasonPhrase());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The answer to a change of something that is spoken of in that zone. */
    public static ResponseEntity<?> ok(Outcome outcome, ZoneId zone, Object body) {
        return answer(outcome, zone, null, body);
    }

    private static ResponseEntity<?> answer(
            Outcome outcome, ZoneId zone, @Nullable String location, @Nullable Object body) {
        if (outcome instanceof Refused refused) {
            return refused(refused, zone);
        }
        Accepted accepted = (Accepted) outcome;
        HttpHeaders headers = new HttpHeaders();
        headers.set(CONSISTENCY_TOKEN, accepted.stream() + "@" + accepted.version());
        headers.setETag("\"" + accepted.version() + "\"");
        if (location != null) {
            return ResponseEntity.created(URI.create(location)).headers(headers).body(body);
        }
        return body == null
                ? ResponseEntity.noContent().headers(headers).build()
                : ResponseEntity.ok().headers(headers).body(body);
    }

    private static List<Interval> intervals(List<TimeSlot> slots, ZoneId zone) {
        return slots.stream().map(slot -> Interval.of(slot, zone)).toList();
    }
}
