package org.horarium.config.mail;

/** What ends a line, or does anything else than to be read: with it, a text that becomes a header becomes two (CWE-93). */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Whether there is any in it, among them the line ends that Unicode adds. */
    public static boolean areIn(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.LINE_SEPARATOR
                        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR);
    }
}
