package org.horarium.config.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Shows whoever waits for the start what is being waited for. */
public final class Progress {

    private static final int STEPS = 4;

    private final PrintStream out;
    private int step;
    private long since;

    /** Shows it on the given stream. */
    public Progress(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Ends the step before, if there was one, and names the next. */
    public void step(String what) {
        done();
        step++;
        since = System.nanoTime();
        out.printf("[%d/%d] %s … ", step, STEPS, what);
        out.flush();
    }

    /** Ends the last step well. */
    public void done() {
        if (step > 0) {
            out.printf(Locale.ROOT, "ok (%.1f s)%n", (System.nanoTime() - since) / 1e9);
        }
    }

    /** Ends the line of a step that did not succeed; why is told elsewhere. */
    public void failed() {
        if (step > 0) {
            out.println("failed");
        }
    }

    /** Says something that is no step. */
    public void say(String line) {
        out.println(line);
    }
}
