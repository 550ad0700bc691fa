package org.horarium.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.horarium.config.store.Visibility;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request that only reads, and carries the token of a write, wait until it can see it. */
@Component
@Order(1)
class ReadYourWrites implements HandlerInterceptor {

    private static final String TOKEN = "Horarium-Consistency-Token";

    private static final String SEARCH = "/api/appointments/search";

    /** What would be has to be asked for with a body. */
    private static final String PREVIEW = "/schedule/preview";

    private final Visibility visibility;

    ReadYourWrites(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String token = request.getHeader(TOKEN);
        if (token != null && isReading(request)) {
            visibility.await(token, request.getRequestURI().equals(SEARCH));
        }
        return true;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getRequestURI().endsWith(PREVIEW);
    }
}
