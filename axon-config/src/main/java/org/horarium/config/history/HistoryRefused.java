package org.horarium.config.history;

/** A history that is not taken out or in; the message is one sentence that says why. */
public final class HistoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryRefused(String sentence) {
        super(sentence);
    }

    /** What is wrong with a line, counted from one as editors do. */
    static HistoryRefused at(long line, String wrong) {
        return new HistoryRefused("Line %d %s.".formatted(line, wrong));
    }
}
