package org.horarium.config.reports.examine;

/** How large a picture may be: what a viewer has to have in memory goes by what the picture says of itself. */
final class Pixels {

    static final long MOST = 100_000_000;

    private Pixels() {}

    static void check(long width, long height) {
        if (width > MOST || height > MOST || width * height > MOST) {
            throw new ReportRefused(Rule.TOO_MANY_PIXELS);
        }
    }
}
