package org.horarium.command.access;

import java.time.Duration;
import org.horarium.shared.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why somebody is not signed in; the same words and the same time whether or not there is such an account. */
final class SignInProblem {

    private SignInProblem() {}

    static ResponseEntity<ProblemDetail> refused() {
        return answer(
                HttpStatus.UNAUTHORIZED,
                "sign-in-refused",
                "Sign-in refused",
                "Address and password do not match, or the address is not confirmed yet.",
                new HttpHeaders());
    }

    /** The password is right, and that is not enough. */
    static ResponseEntity<ProblemDetail> codeMissing() {
        return answer(
                HttpStatus.UNAUTHORIZED,
                "second-factor-required",
                "A code is needed",
                "Send the code that the authenticator app shows, or a recovery code, too.",
                new HttpHeaders());
    }

    /** The session is over, or never was. */
    static ResponseEntity<ProblemDetail> over(String clearedCookie) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.SET_COOKIE, clearedCookie);
        return answer(
                HttpStatus.UNAUTHORIZED, "session-over", "Signed out", "The session is over: sign in again.", headers);
    }

    static ResponseEntity<ProblemDetail> superseded() {
        return answer(
                HttpStatus.CONFLICT,
                "renewed-already",
                "Renewed already",
                "The session was renewed a moment ago with the same token: go on with what that answered.",
                new HttpHeaders());
    }

    static ResponseEntity<ProblemDetail> tooMany(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        return answer(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                "Too many attempts",
                "There were too many attempts to sign in: wait before the next.",
                headers);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, String title, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ProblemType.of(code));
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
