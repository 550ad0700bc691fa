package org.horarium.config.reports.examine;

import java.io.IOException;

/** Where a file ends by its own account, nothing may follow but a little that some programs fill up with. */
final class Ending {

    private static final int MOST_PADDING = 1024;

    private Ending() {}

    static void mustBePadding(Source source, long end) throws IOException {
        if (source.length() - end > MOST_PADDING) {
            throw new ReportRefused(Rule.TRAILING_DATA);
        }
        for (long at = end; at < source.length(); at++) {
            int next = source.at(at);
            if (next != 0 && next != '\n' && next != '\r' && next != ' ' && next != '\t') {
                throw new ReportRefused(Rule.TRAILING_DATA);
            }
        }
    }
}
