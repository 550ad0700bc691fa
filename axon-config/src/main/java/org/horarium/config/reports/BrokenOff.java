package org.horarium.config.reports;

/**
 * Something went wrong in the middle of a report. Nobody may answer that with a problem: the connection has to break, so
 * that half a report is not taken for a whole one.
 */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(Exception cause) {
        super(cause);
    }
}
