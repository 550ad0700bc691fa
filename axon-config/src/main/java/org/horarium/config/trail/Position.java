package org.horarium.config.trail;

import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A place in the order of the trail, as text {@code <transaction>.<number>}. */
record Position(long transaction, long number) {

    static @Nullable Position of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            int dot = text.indexOf('.');
            return new Position(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException malformed) {
            throw new InvalidInput("cursor", "must be one that this API gave");
        }
    }

    @Override
    public String toString() {
        return transaction + "." + number;
    }
}
