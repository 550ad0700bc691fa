package org.horarium.command.access;

/** The keeper of sessions does not answer, so nobody can be signed in or out; answered with 503. */
public final class SessionsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionsAway(Throwable cause) {
        super("The keeper of sessions does not answer.", cause);
    }
}
