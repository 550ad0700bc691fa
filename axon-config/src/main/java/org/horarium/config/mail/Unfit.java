package org.horarium.config.mail;

/** A message that no server is to be bothered with, and why in one word. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unfit(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
