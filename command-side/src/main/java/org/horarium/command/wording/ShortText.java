package org.horarium.command.wording;

import java.text.Normalizer;
import java.util.function.UnaryOperator;

/**
 * Keeps an SMS short. One of the letters of GSM 03.38 (3GPP TS 23.038, 6.2.1) has 160 of them, or 153 in each part of a
 * longer one; any other letter in it leaves 70 and 67.
 */
final class ShortText {

    static final int MOST_PARTS = 2;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these takes the place of two. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final int SHORTEST_NAME = 6;

    private ShortText() {}

    /** The text in so few parts as are allowed, for which the name in it is shortened where it must be. */
    static String of(String name, UnaryOperator<String> textWith) {
        String text = simple(textWith.apply(name));
        for (int length = name.length() - 1; parts(text) > MOST_PARTS && length >= SHORTEST_NAME; length--) {
            text = simple(textWith.apply(cut(name, length)));
        }
        return text;
    }

    /** How many parts it is sent in. */
    static int parts(String text) {
        boolean isPlain = isPlain(text);
        int size = isPlain ? size(text) : text.length();
        int whole = isPlain ? 160 : 70;
        int part = isPlain ? 153 : 67;
        return size <= whole ? 1 : (size + part - 1) / part;
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
    }

    private static int size(String text) {
        return text.length()
                + (int) text.chars()
                        .filter(letter -> EXTENDED.indexOf(letter) >= 0)
                        .count();
    }

    /** In plain letters, if nothing but accents is lost by that. */
    private static String simple(String text) {
        String simple = text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isPlain(letter) ? letter : bare(letter))
                .reduce("", String::concat);
        return isPlain(simple) ? simple : text;
    }

    private static String bare(String letter) {
        return switch (letter) {
            case "‘", "’", "‚" -> "'";
            case "“", "”", "„" -> "\"";
            case "–", "—", "‑" -> "-";
            case "…" -> "...";
            case "\u00a0", "\u202f" -> " ";
            default -> Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        };
    }

    private static String cut(String name, int length) {
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip() + ".";
    }
}
