package org.horarium.config.web;

import org.horarium.shared.InvalidInput;

/** Refuses text that no database can keep: NUL, halves of surrogate pairs, and what was no UTF-8. */
final class CleanText {

    private CleanText() {}

    static String checked(String field, String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean pair = Character.isHighSurrogate(next)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (next == 0 || next == '\uFFFD' || (Character.isSurrogate(next) && !pair)) {
                throw new InvalidInput(field, "must be valid UTF-8 without NUL");
            }
            at += pair ? 1 : 0;
        }
        return text;
    }
}
