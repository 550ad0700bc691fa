package org.horarium.command;

import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} asks: that the stream is still as the client saw it. */
public final class Precondition {

    private Precondition() {}

    /** The version that the header names, or null where any will do. */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInput("If-Match", "must be an ETag that this API gave");
        }
    }

    /** Whether a stream of that version fulfils it. */
    public static boolean fails(@Nullable Long expected, @Nullable Long actual) {
        return expected != null && !expected.equals(actual);
    }

    /** The refusal where it does not. */
    public static Refused refusal() {
        return Refused.because(Reason.VERSION_MISMATCH, "It has changed since it was read; read it again.");
    }
}
