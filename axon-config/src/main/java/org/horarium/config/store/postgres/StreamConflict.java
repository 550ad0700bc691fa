package org.horarium.config.store.postgres;

import org.axonframework.modelling.command.ConcurrencyException;

/** Another writer was faster: the decision rests on streams that have gone on. Transient; decide again. */
final class StreamConflict extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    StreamConflict() {
        super("A stream that the decision rests on has gone on");
    }

    StreamConflict(Throwable cause) {
        super("A stream that the decision rests on has gone on", cause);
    }

    /** Lost races are ordinary and many; nobody reads where they came from. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
