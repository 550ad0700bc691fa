package org.horarium.query.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
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
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
                return new BySecret(HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /** Asks for somebody's. */
    record Of(UUID owner) {}
}
