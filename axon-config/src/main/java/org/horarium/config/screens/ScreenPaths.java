package org.horarium.config.screens;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where screens may be: anywhere but below what programs speak to, and where papers lead. */
public final class ScreenPaths {

    private static final RequestMatcher READS = new OrRequestMatcher(
            request -> request.getMethod().equals(HttpMethod.GET.name()),
            request -> request.getMethod().equals(HttpMethod.HEAD.name()));

    /** Some by themselves, others with all that is below them. */
    private static final RequestMatcher OF_PROGRAMS = new OrRequestMatcher(Stream.of(
                    "/api",
                    "/fhir",
                    "/actuator",
                    "/v3",
                    "/ws",
                    "/.well-known",
                    "/swagger-ui",
                    "/error",
                    "/verify",
                    "/source",
                    "/unsubscribe/{token}",
                    "/calendar/{secret}.ics")
            .map(path -> PathPatternRequestMatcher.withDefaults().matcher(path.contains("{") ? path : path + "/**"))
            .toArray(RequestMatcher[]::new));

    private ScreenPaths() {}

    /** What reads a screen, or what a screen is made of; it is open to everybody, as all they show comes by the API. */
    public static RequestMatcher all() {
        return new AndRequestMatcher(READS, new NegatedRequestMatcher(OF_PROGRAMS));
    }
}
