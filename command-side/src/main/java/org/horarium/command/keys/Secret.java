package org.horarium.command.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;

/**
 * A key as its holder has it: 256 random bits and the name by which it is looked up. A digest is enough to know it by,
 * for there is nothing to guess.
 */
record Secret(UUID id, String text) {

    private static final int ID_BYTES = 16;
    private static final int BYTES = 48;

    static Secret of(UUID id) {
        byte[] all = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(Secrets.random(BYTES - ID_BYTES))
                .array();
        return new Secret(id, KnownKeys.PREFIX + Base64.getUrlEncoder().encodeToString(all));
    }

    /** What was presented, if it has the form of a key. */
    static Optional<Secret> parse(String presented) {
        if (!presented.startsWith(KnownKeys.PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(presented.substring(KnownKeys.PREFIX.length()));
            ByteBuffer bytes = ByteBuffer.wrap(all);
            return all.length == BYTES
                    ? Optional.of(new Secret(new UUID(bytes.getLong(), bytes.getLong()), presented))
                    : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    String digest() {
        return Secrets.digest(text);
    }

    boolean hasDigest(String other) {
        return MessageDigest.isEqual(digest().getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Key " + id;
    }
}
