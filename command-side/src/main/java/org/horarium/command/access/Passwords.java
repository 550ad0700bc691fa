package org.horarium.command.access;

import java.nio.charset.StandardCharsets;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and checks them, in the same time for known and unknown addresses. */
@Component
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String nobodys = bcrypt.encode("nobody's");

    /** The hash of a new password; bcrypt would cut one of over 72 bytes, so it is refused. */
    public String hash(String password) {
        if (password.length() < SHORTEST) {
            throw new InvalidInput("password", "must have at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new InvalidInput("password", "must have at most " + LONGEST_BYTES + " bytes in UTF-8");
        }
        return bcrypt.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return bcrypt.matches(fits ? password : "", hash == null ? nobodys : hash) && fits && hash != null;
    }
}
