package org.horarium.config.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.horarium.config.web.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away an account or a key that asks too much, from however many addresses. */
@Component
@Order(0)
class CallerLimit implements HandlerInterceptor {

    private final RequestLimits limits;
    private final ProblemWriter problems;

    CallerLimit(RequestLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal caller = request.getUserPrincipal();
        Optional<Duration> wait = caller == null ? Optional.empty() : limits.byCaller(caller.getName());
        if (wait.isPresent()) {
            AddressLimit.refuse(response, problems, wait.get());
        }
        return wait.isEmpty();
    }
}
