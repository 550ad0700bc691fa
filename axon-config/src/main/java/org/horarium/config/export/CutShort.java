package org.horarium.config.export;

/**
 * Something went wrong in the middle of an answer. Nobody may answer that with a problem: the connection has to break, so
 * that half an export is not taken for a whole one.
 */
final class CutShort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutShort(Exception cause) {
        super(cause);
    }
}
