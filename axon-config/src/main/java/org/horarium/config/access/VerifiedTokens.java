package org.horarium.config.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks a token's signature once, and whether the token is still good every time: a signature does not change, and
 * checking it costs more than the rest of a small request.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int KEPT = 20_000;

    private final JwtDecoder signature;
    private final OAuth2TokenValidator<Jwt> now;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final AtomicInteger generation = new AtomicInteger();

    /**
     * @param signature checks what never changes
     * @param now checks what does
     */
    VerifiedTokens(JwtDecoder signature, OAuth2TokenValidator<Jwt> now) {
        this.signature = signature;
        this.now = now;
    }

    /** To be called where other keys hold: what was signed by one that is gone is good no more. */
    void forget() {
        generation.incrementAndGet();
        verified.invalidateAll();
    }

    @Override
    public Jwt decode(String token) {
        int before = generation.get();
        Jwt known = verified.getIfPresent(token);
        Jwt jwt = known == null ? signature.decode(token) : known;
        OAuth2TokenValidatorResult result = now.validate(jwt);
        if (result.hasErrors()) {
            verified.invalidate(token);
            throw new JwtValidationException("The token is good no more", result.getErrors());
        }
        if (known == null) {
            verified.put(token, jwt);
            if (generation.get() != before) {
                verified.invalidate(token); // checked by keys that may be gone
            }
        }
        return jwt;
    }
}
