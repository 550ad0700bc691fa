package org.horarium.config.access;

import java.time.Duration;
import java.util.Map;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys by which others can check our tokens (RFC 7517). */
@RestController
class JwksEndpoint {

    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final SigningKeys keys;

    JwksEndpoint(SigningKeys keys) {
        this.keys = keys;
    }

    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok().cacheControl(SHORT).body(keys.published().toJSONObject());
    }
}
