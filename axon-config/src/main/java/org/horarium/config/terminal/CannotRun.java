package org.horarium.config.terminal;

/** A command cannot do its work; the message is one plain sentence for whoever typed it. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRun(String sentence) {
        super(sentence);
    }

    /** What to tell them. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
