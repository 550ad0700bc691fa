package org.horarium.config.access;

import jakarta.servlet.http.HttpServletRequest;
import org.horarium.command.keys.KnownKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** People come with tokens, other systems with keys; both stand in the same header. */
final class Callers {

    private static final String BEARER = "Bearer ";
    private static final String KEY = BEARER + KnownKeys.PREFIX;

    private final AuthenticationManager byToken;
    private final AuthenticationManager byKey;

    Callers(AuthenticationManager byToken, AuthenticationManager byKey) {
        this.byToken = byToken;
        this.byKey = byKey;
    }

    /** Who can prove the caller of that request. */
    AuthenticationManager of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** Whoever comes with that header. */
    Authentication prove(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new InvalidBearerTokenException("No token");
        }
        String token = header.substring(BEARER.length()).strip();
        return of(header).authenticate(new BearerTokenAuthenticationToken(token));
    }

    private AuthenticationManager of(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, KEY, 0, KEY.length()) ? byKey : byToken;
    }
}
