package org.horarium.config.web;

/** Somebody asks too much, by whichever way; what would be 429 of a request. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooMany() {
        super("Too many requests: wait before the next.");
    }
}
