package org.horarium.config.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address of the network that asks too much, before anybody looks at who it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressLimit extends OncePerRequestFilter {

    private final RequestLimits limits;

    AddressLimit(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.admitsAddress(request.getRemoteAddr(), response)) {
            chain.doFilter(request, response);
        }
    }
}
