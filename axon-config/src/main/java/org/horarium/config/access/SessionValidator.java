package org.horarium.config.access;

import java.util.UUID;
import org.horarium.config.sessions.LiveSessions;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses tokens of sessions that are over, and those that name none or would never end. */
final class SessionValidator implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2TokenValidatorResult OVER = OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The session is over", null));

    private final LiveSessions sessions;

    SessionValidator(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean isWhole = token.hasClaim("sid") && token.getExpiresAt() != null;
        return isWhole && sessions.use(sessionOf(token)) ? OAuth2TokenValidatorResult.success() : OVER;
    }

    static UUID sessionOf(Jwt token) {
        return UUID.fromString(token.getClaimAsString("sid"));
    }
}
