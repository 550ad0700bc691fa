package org.horarium.query.scheduling;

import java.util.ArrayList;
import java.util.List;

/**
 * Ascending epoch minutes as a short text: the first as it is, each other one as its distance from the one before. Days
 * are kept by the million, and read back by the hundred.
 */
final class Starts {

    private Starts() {}

    static String packed(List<Integer> starts) {
        StringBuilder text = new StringBuilder();
        int before = 0;
        for (int start : starts) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(start - before);
            before = start;
        }
        return text.toString();
    }

    static List<Integer> unpacked(String text) {
        List<Integer> starts = new ArrayList<>();
        int before = 0;
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(' ', from);
            to = to < 0 ? text.length() : to;
            before += Integer.parseInt(text, from, to, 10);
            starts.add(before);
            from = to + 1;
        }
        return starts;
    }
}
