package org.horarium.query.feeds;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.Digest;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A feed that can be read.
 *
 * @param language that its owner speaks, as far as the directory knows
 */
record OpenFeed(Recipient owner, Instant openedAt, @Nullable String language) {

    /** Asks for the one that the secret opens, if there still is one. */
    record BySecret(String digest) {

        static BySecret of(String secret) {
            return new BySecret(Digest.of(secret));
        }
    }

    /** Asks for somebody's. */
    record Of(UUID owner) {}
}
