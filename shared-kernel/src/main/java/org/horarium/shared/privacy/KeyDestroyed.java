package org.horarium.shared.privacy;

/** The patient's key is destroyed, and nothing can be written about them any more; answered with 410. */
public final class KeyDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyDestroyed() {
        super("The patient's data was erased.");
    }
}
