package org.horarium.command.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;

/** What renews a session once: its id and 256 random bits. Only a digest of the bits is kept anywhere. */
record RefreshToken(UUID session, String secret) {

    private static final int SECRET_BYTES = 32;
    private static final int LENGTH = 22 + 1 + 43;

    static RefreshToken of(UUID session) {
        return new RefreshToken(session, Secrets.text(SECRET_BYTES));
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
        return Secrets.digest(secret);
    }

    @Override
    public String toString() {
        return "RefreshToken of session " + session;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
