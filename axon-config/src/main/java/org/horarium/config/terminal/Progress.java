package org.horarium.config.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows how far along a file is: as a bar on a terminal, as a line now and then anywhere else. */
final class Progress {

    private static final int WIDTH = 24;
    private static final Duration PLAIN_LINE_EVERY = Duration.ofSeconds(10);

    private final Screen screen;
    private final Clock clock;
    private final String name;
    private final long bytes;
    private final Instant start;
    private Instant lastPlainLine;
    private long lines;

    Progress(Screen screen, Clock clock, String name, long bytes) {
        this.screen = screen;
        this.clock = clock;
        this.name = name;
        this.bytes = bytes;
        start = clock.instant();
        lastPlainLine = start;
    }

    /** That many lines more are done, and so much of the file has been read. */
    void advanced(int more, long bytesRead) {
        lines += more;
        double part = bytes == 0 ? 1 : Math.min(1, (double) bytesRead / bytes);
        if (screen.isTerminal()) {
            int full = (int) (part * WIDTH);
            String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
            screen.show("%s %s %3.0f %% %s, %s left".formatted(label(), bar, part * 100, figures(), left(part)));
        } else if (Duration.between(lastPlainLine, clock.instant()).compareTo(PLAIN_LINE_EVERY) >= 0) {
            lastPlainLine = clock.instant();
            screen.say("%s %3.0f %% %s, %s left".formatted(label(), part * 100, figures(), left(part)));
        }
    }

    /** The file is done. */
    void finished(String remark) {
        screen.say("%s %s%s".formatted(label(), figures(), remark));
    }

    /** Lines and seconds as a rate. */
    static String rate(long lines, Duration time) {
        double seconds = Math.max(0.001, time.toMillis() / 1000.0);
        return String.format(Locale.ROOT, "%,.0f lines/s", lines / seconds);
    }

    private String label() {
        return "%-26s".formatted(name);
    }

    private String figures() {
        return String.format(
                Locale.ROOT, "%,8d lines, %s", lines, rate(lines, Duration.between(start, clock.instant())));
    }

    private String left(double part) {
        long soFar = Duration.between(start, clock.instant()).toMillis();
        long left = part <= 0 ? 0 : (long) (soFar / part * (1 - part) / 1000);
        return "%d:%02d".formatted(left / 60, left % 60);
    }
}
