package org.horarium.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.horarium.shared.InvalidInput;

/**
 * The last item that a client has seen, so that the next page starts behind it however the list has changed since.
 *
 * @param key what the list is sorted by
 * @param id what decides between equal keys
 */
public record Cursor(String key, UUID id) {

    private static final int ID_LENGTH = 36;

    /** Reads what {@link #toString()} wrote. */
    static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            UUID id = UUID.fromString(plain.substring(0, ID_LENGTH));
            String key = plain.substring(ID_LENGTH);
            if (key.indexOf('\0') < 0) {
                return new Cursor(key, id);
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw broken();
        }
        throw broken();
    }

    /** What to say of a cursor that no list gave out. */
    public static InvalidInput broken() {
        return new InvalidInput("cursor", "must be one that this list gave out");
    }

    /** The opaque text for clients. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(UTF_8));
    }
}
