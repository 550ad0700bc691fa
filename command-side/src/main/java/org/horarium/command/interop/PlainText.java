package org.horarium.command.interop;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes text fit to be kept: in one line, of a length to be searched by, and of characters that every store can hold. */
final class PlainText {

    private static final int LONGEST = 500;

    private PlainText() {}

    /** The text, or null where there is none to speak of. */
    static @Nullable String of(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            throw new Unreadable("A text in it is longer than " + LONGEST + " characters.");
        }
        if (text.codePoints().anyMatch(PlainText::cannotBeKept)) {
            throw new Unreadable("A text in it holds a character that cannot be kept.");
        }
        return text.isEmpty() ? null : text;
    }

    /** Those of the texts that say something, one after the other. */
    static @Nullable String joined(String separator, @Nullable String... parts) {
        return of(Stream.of(parts).map(PlainText::of).filter(Objects::nonNull).collect(Collectors.joining(separator)));
    }

    private static boolean cannotBeKept(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL || kind == Character.SURROGATE;
    }
}
