package org.horarium.config.audit;

/** The events are Axon Server's, which this platform cannot search; answered with 501. */
final class NotKeptHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKeptHere() {
        super("Axon Server keeps the events, so they cannot be searched here: ask it, or keep them in PostgreSQL.");
    }
}
