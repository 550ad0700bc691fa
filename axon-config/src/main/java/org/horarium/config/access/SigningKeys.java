package org.horarium.config.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.horarium.config.embedded.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of this installation as its file has them now: looked at again every few seconds, and at once where a token
 * names a key that is not known. Where a changed file cannot be read, the former keys hold.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyFile file;
    private final long nanosBetweenLooks;
    private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
    private volatile List<RSAKey> keys;
    private volatile @Nullable FileTime seen;
    private volatile long lookedAt = System.nanoTime();

    /** @param betweenLooks after which a change of the file is seen, and after a fifth of it where a token names an unknown key */
    SigningKeys(SigningKeyFile file, Duration betweenLooks) {
        this.file = file;
        this.nanosBetweenLooks = betweenLooks.toNanos();
        this.keys = file.keys();
        this.seen = changed();
    }

    /** Has that done whenever other keys hold. */
    void whenChanged(Runnable reaction) {
        whenChanged.add(reaction);
    }

    /** The key to sign with. */
    RSAKey current() {
        lookAgain();
        return keys.get(0);
    }

    /** What anybody may know of the keys. */
    JWKSet published() {
        lookAgain();
        return new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList());
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(published());
        if (found.isEmpty()) {
            lookAgainAfter(nanosBetweenLooks / 5);
            found = selector.select(published());
        }
        return found;
    }

    /** Called for every request, verified or not: it costs a look at a clock. */
    void lookAgain() {
        lookAgainAfter(nanosBetweenLooks);
    }

    private void lookAgainAfter(long nanos) {
        if (System.nanoTime() - lookedAt >= nanos) {
            look();
        }
    }

    private synchronized void look() {
        lookedAt = System.nanoTime();
        FileTime now = changed();
        if (now == null || now.equals(seen)) {
            return;
        }
        try {
            keys = file.keys();
            seen = now;
            whenChanged.forEach(Runnable::run);
        } catch (CannotStart unreadable) {
            LOG.error("The former signing keys go on to hold: {}", unreadable.getMessage());
        }
    }

    private @Nullable FileTime changed() {
        try {
            return file.changed();
        } catch (IOException gone) {
            return null;
        }
    }
}
