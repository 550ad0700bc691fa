package org.horarium.config.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.horarium.config.web.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address of the network that asks too much, before anybody looks at who it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressLimit extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final ProblemWriter problems;

    AddressLimit(RequestLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.fromAddress(request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, problems, wait.get());
        }
    }

    static void refuse(HttpServletResponse response, ProblemWriter problems, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests: wait before the next.");
    }
}
