package org.horarium.config.letters;

/** No more can be parked: the projection waits at the event rather than lose it. */
final class LettersFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LettersFull(String projection) {
        super("The dead letters of " + projection + " are full; it waits until some are retried or discarded");
    }
}
