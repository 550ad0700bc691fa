package org.horarium.shared;

/** That cannot be done at this moment, and can be a little later; answered with 503. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why a sentence for whoever asked */
    public Unavailable(String why) {
        super(why);
    }
}
