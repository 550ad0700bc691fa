package org.horarium.command.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What renews a session once: its id and 256 random bits. Only a digest of the bits is kept anywhere. */
record RefreshToken(UUID session, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int LENGTH = 22 + 1 + 43;

    static RefreshToken of(UUID session) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new RefreshToken(session, encoded(secret));
    }

    /** Empty for anything but a token of ours. */
    static Optional<RefreshToken> parse(String text) {
        int dot = text.indexOf('.');
        if (text.length() != LENGTH || dot != 22) {
            return Optional.empty();
        }
        try {
            ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, dot)));
            return Optional.of(new RefreshToken(new UUID(id.getLong(), id.getLong()), text.substring(dot + 1)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    String text() {
        ByteBuffer id = ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits());
        return encoded(id.array()) + "." + secret;
    }

    /** What is kept of it: of random bits, a plain digest tells nothing. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken of session " + session;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
