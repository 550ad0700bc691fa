package org.horarium.shared;

/** Makes one line of what others typed in: no name ends a header, or turns around the order of what follows it. */
public final class PlainLine {

    /** Control characters, line and paragraph separators, and what switches the direction of writing (UAX 9). */
    private static final String UNWANTED = "[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+";

    private PlainLine() {}

    /** The same text in one line, with single spaces. */
    public static String of(String text) {
        return text.replaceAll(UNWANTED, " ").replaceAll(" {2,}", " ").strip();
    }
}
