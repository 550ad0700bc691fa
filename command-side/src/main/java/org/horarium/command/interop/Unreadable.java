package org.horarium.command.interop;

/** A line cannot be taken in; the message is the whole reason, told without quoting the line. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    /** The sentence for people. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
