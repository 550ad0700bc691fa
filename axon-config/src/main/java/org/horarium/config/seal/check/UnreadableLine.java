package org.horarium.config.seal.check;

/** A line of a file is not as this program writes them; those after it can still be read. */
public final class UnreadableLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLine(long number) {
        this("Line " + number);
    }

    /** @param what begins the sentence about it */
    public UnreadableLine(String what) {
        super(what + " is not as it was written.");
    }
}
