package org.horarium.command.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and checks them, in the same time for known and unknown addresses. */
@Component
public class Passwords {

    /** What stands in the place of a hash where there is no password, and matches none. */
    static final String NONE = "none";

    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final PasswordStrength strength = new PasswordStrength();
    private final String nobodys = bcrypt.encode("nobody's");

    /** The hash of a new password, which must be good. */
    public String hash(String password, String... about) {
        mustBeGood(password, about);
        return bcrypt.encode(password);
    }

    /**
     * Refuses a password that may not be chosen. bcrypt would cut one of over 72 bytes, so it is refused, as is one that
     * is soon guessed.
     *
     * @param about what a guesser would try first: the address, the name
     */
    void mustBeGood(String password, String... about) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidInput("password", "must have at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new InvalidInput("password", "must have at most " + LONGEST_BYTES + " bytes in UTF-8");
        }
        if (strength.isGuessedSoon(password, List.of(about))) {
            throw new InvalidInput("password", "is too easy to guess: take a longer one, or several unrelated words");
        }
    }

    boolean matches(String password, @Nullable String kept) {
        String hash = NONE.equals(kept) ? null : kept;
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return bcrypt.matches(fits ? password : "", hash == null ? nobodys : hash) && fits && hash != null;
    }
}
