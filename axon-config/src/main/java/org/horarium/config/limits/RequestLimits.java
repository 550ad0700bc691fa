package org.horarium.config.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.horarium.command.Allowances;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.web.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** So many requests a second from an address of the network, and of a caller; ten seconds' worth at once. */
@Component
class RequestLimits {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Allowances ofAddresses;
    private final Allowances ofCallers;
    private final ProblemWriter problems;

    RequestLimits(
            @Value("${horarium.limits.per-address:5000}") int perAddress,
            @Value("${horarium.limits.per-caller:5000}") int perCaller,
            ProblemWriter problems) {
        ofAddresses = allowances("horarium.limits.per-address", perAddress);
        ofCallers = allowances("horarium.limits.per-caller", perCaller);
        this.problems = problems;
    }

    /** Counts a request of that address; one too many is answered when it may come again. */
    boolean admitsAddress(String address, HttpServletResponse response) throws IOException {
        return admits(ofAddresses, address, response);
    }

    /** The same of what comes otherwise than by a request. */
    boolean admitsAddress(String address) {
        return ofAddresses.take(address);
    }

    /** The same of a caller. */
    boolean admitsCaller(String caller, HttpServletResponse response) throws IOException {
        return admits(ofCallers, caller, response);
    }

    private boolean admits(Allowances allowances, String whose, HttpServletResponse response) throws IOException {
        if (allowances.take(whose)) {
            return true;
        }
        long wait = allowances.mustWait(whose).orElse(Duration.ZERO).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait)));
        problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests: wait before the next.");
        return false;
    }

    private static Allowances allowances(String setting, int perSecond) {
        if (perSecond < 1 || perSecond > 1_000_000) {
            throw new CannotStart("%s is '%d', but it must be a number of requests a second, from 1 to 1000000."
                    .formatted(setting, perSecond));
        }
        return new Allowances(perSecond * (int) WINDOW.toSeconds(), WINDOW);
    }
}
