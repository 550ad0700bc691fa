package org.horarium.config.reports.examine;

import java.io.IOException;

/** Goes through a JPEG marker by marker, from its beginning to its end. */
final class JpegExamination {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int MOST_SCANS = 200;

    private final Source source;
    private long position;
    private int scans;
    private boolean hasFrame;

    JpegExamination(Source source) {
        this.source = source;
    }

    void run() throws IOException {
        if (source.at(0) != 0xff || source.at(1) != START) {
            throw new ReportRefused(Rule.NOT_A_REPORT_TYPE);
        }
        position = 2;
        int marker = marker();
        while (marker != END) {
            long body = position;
            position += length(body);
            if (isFrame(marker)) {
                frame(body);
            } else if (marker == SCAN) {
                scan();
            }
            marker = marker();
        }
        if (!hasFrame || scans == 0) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        Ending.mustBePadding(source, position);
    }

    /** The next marker, which may have any number of bytes before it that fill up. */
    private int marker() throws IOException {
        int first = next();
        int marker = next();
        while (marker == 0xff) {
            marker = next();
        }
        if (first != 0xff || marker == 0 || marker == START || (marker >= 0xd0 && marker < START)) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        return marker;
    }

    private long length(long at) throws IOException {
        int length = two(at);
        if (length < 2) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        return length;
    }

    /** Frames have the numbers from C0 to CF, but for three that are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(long body) throws IOException {
        long height = two(body + 3);
        long width = two(body + 5);
        if (hasFrame || height == 0 || width == 0) {
            throw new ReportRefused(Rule.DAMAGED);
        }
        Pixels.check(width, height);
        hasFrame = true;
    }

    /** Over what is drawn, up to the next marker that is not part of it. */
    private void scan() throws IOException {
        scans++;
        if (scans > MOST_SCANS) {
            throw new ReportRefused(Rule.DECOMPRESSION_BOMB);
        }
        while (true) {
            if (next() == 0xff) {
                int after = source.at(position);
                boolean isDrawn = after == 0 || after == 0xff || (after >= 0xd0 && after < START);
                if (!isDrawn) {
                    position--;
                    return;
                }
            }
        }
    }

    private int two(long at) throws IOException {
        int high = source.at(at);
        int low = source.at(at + 1);
        if (high < 0 || low < 0) {
            throw new ReportRefused(Rule.TRUNCATED);
        }
        return high << 8 | low;
    }

    private int next() throws IOException {
        int next = source.at(position++);
        if (next < 0) {
            throw new ReportRefused(Rule.TRUNCATED);
        }
        return next;
    }
}
