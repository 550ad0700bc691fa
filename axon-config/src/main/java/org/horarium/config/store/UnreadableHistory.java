package org.horarium.config.store;

/** A stream that is to be decided on holds what this release cannot read; answered with 503, for another release can. */
public final class UnreadableHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableHistory(String event) {
        super("The history that this depends on holds " + event
                + ", which this release of the platform cannot read. Nothing was decided; try again after its update.");
    }
}
