package org.horarium.shared;

/** Nothing is known under the id that was asked for, or it is nobody's business; answered with 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the stable code that ends the problem's type, such as {@code unknown-doctor} */
    public NotFound(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The stable code. */
    public String reason() {
        return reason;
    }
}
