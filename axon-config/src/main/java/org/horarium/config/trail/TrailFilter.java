package org.horarium.config.trail;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.horarium.config.web.Trace;
import org.horarium.shared.audit.Circumstances;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets everything beneath it know by which request it happens, and nothing be answered unseen. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TrailFilter extends OncePerRequestFilter {

    private final Witness witness;

    TrailFilter(Witness witness) {
        this.witness = witness;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        new Circumstances(Trace.current(), request.getRemoteAddr(), null, null).begin();
        try {
            chain.doFilter(request, new WitnessedResponse(request, response, witness));
        } finally {
            Circumstances.end();
        }
    }
}
