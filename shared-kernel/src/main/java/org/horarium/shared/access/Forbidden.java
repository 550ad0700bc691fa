package org.horarium.shared.access;

/** Someone known asked for something that their role does not allow; answered with 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String why) {
        super(why);
    }
}
