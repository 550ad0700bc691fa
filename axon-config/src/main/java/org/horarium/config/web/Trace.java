package org.horarium.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names each request, so that what a user reads in a problem can be found in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Trace extends OncePerRequestFilter {

    private static final String KEY = "trace_id";

    /** The name of the request that this thread answers. */
    public static String current() {
        String trace = MDC.get(KEY);
        return trace == null ? "none" : trace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        try {
            response.setHeader("Horarium-Trace-Id", current());
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
