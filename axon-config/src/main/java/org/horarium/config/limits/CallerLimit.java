package org.horarium.config.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away an account or a key that asks too much, from however many addresses. */
@Component
@Order(0)
class CallerLimit implements HandlerInterceptor {

    private final RequestLimits limits;

    CallerLimit(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal caller = request.getUserPrincipal();
        return caller == null || limits.admitsCaller(caller.getName(), response);
    }
}
