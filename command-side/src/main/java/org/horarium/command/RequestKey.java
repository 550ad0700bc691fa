package org.horarium.command;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Idempotency-Key} comes to: the same caller with the same key means the same deed, and the same body.
 *
 * @param id UUIDv5 of caller and key, so that a new thing can be named by it and a retry meets the first one
 * @param fingerprint digest of key and request; it says nothing of the request to those who lack the key
 */
public record RequestKey(UUID id, String fingerprint) {

    private static final int LONGEST = 255;

    /**
     * The key of that request, or null where the client sent none.
     *
     * @param request the request's path and body as one text, the same for the same request
     */
    public static @Nullable RequestKey of(Actor caller, @Nullable String header, String request) {
        if (header == null) {
            return null;
        }
        if (header.isBlank() || header.length() > LONGEST) {
            throw new InvalidInput("Idempotency-Key", "must have 1 to " + LONGEST + " characters");
        }
        return new RequestKey(UuidCreator.getNameBasedSha1(caller.id(), header), digest(header + '\n' + request));
    }

    /** The name for what the request makes: the same for a retry, a new one where there is no key. */
    public static UUID nameFor(@Nullable RequestKey key) {
        return key == null ? UuidCreator.getTimeOrderedEpoch() : key.id();
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
