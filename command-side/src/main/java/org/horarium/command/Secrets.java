package org.horarium.command;

import java.security.SecureRandom;
import java.util.Base64;
import org.horarium.shared.Digest;

/** Makes secrets that nobody guesses, and the digests that are kept of them: of what cannot be guessed a plain one is enough. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** So many random bytes. */
    public static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The same as text that may stand in an address. */
    public static String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    /** SHA-256, as hexadecimal digits. */
    public static String digest(String secret) {
        return Digest.of(secret);
    }
}
