package org.horarium.query.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.horarium.shared.notification.Recipient;

/** A feed that can be read. */
record OpenFeed(Recipient owner, Instant openedAt) {

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
