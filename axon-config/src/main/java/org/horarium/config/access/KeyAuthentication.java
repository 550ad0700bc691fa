package org.horarium.config.access;

import org.horarium.command.keys.ApiKey;
import org.horarium.command.keys.KnownKeys;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Proves another system by its key. */
final class KeyAuthentication implements AuthenticationManager {

    private final KnownKeys keys;

    KeyAuthentication(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String text = ((BearerTokenAuthenticationToken) presented).getToken();
        try {
            ApiKey key = keys.find(text).orElseThrow(() -> new InvalidBearerTokenException("No such key"));
            return new CallerAuthentication(key.actor(), key.scopes(), null, false, () -> keys.find(text)
                    .isPresent());
        } catch (DataAccessException away) {
            throw new AuthenticationServiceException("Nobody can tell which keys there are", away);
        }
    }
}
