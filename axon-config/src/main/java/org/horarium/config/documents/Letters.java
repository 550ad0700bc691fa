package org.horarium.config.documents;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Makes of whatever somebody typed what can be set: nothing is left out that says something, and nothing stays by which a
 * text could show itself in another order than it has.
 */
final class Letters {

    /** Between this and {@link #END_OF_IT}, a text has its own direction, that of its first strong letter. */
    static final char FIRST_STRONG = '\u2068';

    static final char END_OF_IT = '\u2069';

    /** Has the text that it begins run from right to left. */
    static final char RIGHT_TO_LEFT = '\u200F';

    private static final int NO_LETTER = 0xFFFD;
    private static final int JOINER_OFF = 0x200C;

    private Letters() {}

    /** What it says, in the order in which it is read. */
    static String said(String text) {
        StringBuilder said = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .codePoints()
                .map(Letters::plain)
                .filter(point -> point != 0)
                .forEach(said::appendCodePoint);
        return said.toString();
    }

    /** The same without our own marks. */
    static String read(String said) {
        return said.replaceAll("[\u2068\u2069\u200F]", "");
    }

    /** What can be shown of it: a character that no font has a picture of is written by its number, never left out. */
    static String shown(String said, IntPredicate hasPicture) {
        StringBuilder shown = new StringBuilder();
        said.codePoints().forEach(point -> {
            if (point == '\n' || isMark(point) || hasPicture.test(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append("[U+%04X]".formatted(point));
            }
        });
        return shown.toString();
    }

    /** Whether it only steers how others are set. */
    static boolean isMark(int point) {
        return point == FIRST_STRONG || point == END_OF_IT || point == RIGHT_TO_LEFT || point == JOINER_OFF;
    }

    private static int plain(int point) {
        if (point == '\n' || isMark(point)) {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SPACE_SEPARATOR -> point == 0xA0 || point == 0x202F ? 0xA0 : ' ';
            case Character.FORMAT -> 0;
            case Character.CONTROL -> control(point);
            case Character.SURROGATE -> NO_LETTER; // half of one
            default -> isVariant(point) ? 0 : point;
        };
    }

    /** Tabs and the other ends of lines; the rest nobody types. */
    private static int control(int point) {
        return switch (point) {
            case '\t' -> ' ';
            case '\r', 0x0B, '\f', 0x85 -> '\n';
            default -> NO_LETTER;
        };
    }

    private static boolean isVariant(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
