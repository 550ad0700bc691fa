package org.horarium.config.store;

/** The projections have not got as far as the reader's own write; answered with 503. */
public final class NotYetVisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetVisible() {
        super("What was written is safe, but cannot be read yet.");
    }
}
