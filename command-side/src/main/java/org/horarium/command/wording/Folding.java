package org.horarium.command.wording;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Folds lines as RFC 5545, 3.1 wants it, which counts octets: letters of other alphabets have several, and none is cut. */
final class Folding {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private Folding() {}

    static String of(String unfolded) {
        return unfolded.lines().map(Folding::line).collect(Collectors.joining(END, "", END));
    }

    private static String line(String line) {
        StringBuilder folded = new StringBuilder();
        int size = 0;
        for (int letter : line.codePoints().toArray()) {
            String text = Character.toString(letter);
            int octets = text.getBytes(StandardCharsets.UTF_8).length;
            if (size + octets > LONGEST) {
                folded.append(END).append(' ');
                size = 1;
            }
            folded.append(text);
            size += octets;
        }
        return folded.toString();
    }
}
