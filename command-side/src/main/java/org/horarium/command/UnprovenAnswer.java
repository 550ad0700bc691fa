package org.horarium.command;

import org.axonframework.modelling.command.ConcurrencyException;

/** Puts a decision off until the store has vouched for what it rests on. It has no stack: it happens on busy days. */
public final class UnprovenAnswer extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    public UnprovenAnswer() {
        super("What this answer rests on may have changed");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
