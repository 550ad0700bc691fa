package org.horarium.config.limits;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.horarium.config.limits.StreamLimits.Permit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the streams that are open, as each of them costs a connection for as long as somebody listens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class StreamLimit extends OncePerRequestFilter {

    private static final String STREAM = "/stream";

    private final StreamLimits limits;
    private final StreamProblems problems;

    StreamLimit(StreamLimits limits, StreamProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(STREAM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Permit permit = limits.take(request.getRemoteAddr());
        if (permit.answer() != Permit.Answer.OPEN) {
            problems.write(permit.answer(), response);
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            goesOn = goesOn(request, permit);
        } finally {
            if (!goesOn) {
                permit.end();
            }
        }
    }

    private static boolean goesOn(HttpServletRequest request, Permit permit) {
        try {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new End(permit));
                return true;
            }
            return false;
        } catch (IllegalStateException over) {
            return false;
        }
    }

    private record End(Permit permit) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            permit.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
