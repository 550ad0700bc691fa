package org.horarium.config.rebuild;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators are told of a rebuild, a check or a way back while it goes on and after it. */
final class Report {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final Projection projection;
    private final Purpose purpose;
    private final long begun = System.nanoTime();
    private String phase = "reading";
    private long from = -1;
    private long position;
    private long target;
    private boolean replaced;
    private boolean running = true;
    private Comparison.@Nullable Result compared;
    private @Nullable String failure;

    Report(Projection projection, Purpose purpose) {
        this.projection = projection;
        this.purpose = purpose;
    }

    /**
     * Where it stands.
     *
     * @param percent of the events that were there, by their positions
     * @param secondsLeft at the speed so far
     */
    record State(
            String projection,
            String purpose,
            boolean running,
            String phase,
            long position,
            long target,
            int percent,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            Comparison.@Nullable Result compared,
            boolean replaced,
            @Nullable String failure) {

        static final State NONE = new State("none", "none", false, "none", 0, 0, 0, 0, null, null, false, null);
    }

    synchronized void reached(long read, long last) {
        if (from < 0) {
            from = read;
        }
        position = read;
        target = last;
    }

    synchronized void begins(String next) {
        phase = next;
        tell();
    }

    synchronized void found(Comparison.@Nullable Result result) {
        compared = result;
    }

    synchronized void hasReplaced() {
        replaced = true;
    }

    synchronized void ended(@Nullable String why) {
        running = false;
        phase = why == null ? "done" : "failed";
        failure = why;
        tell();
    }

    private void tell() {
        Duration since = Duration.ofNanos(System.nanoTime() - begun);
        log.info("{}, {}: {} after {} s", projection.title(), purpose.title(), phase, since.toSeconds());
    }

    synchronized State state() {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        long speed = phase.equals("reading") && seconds > 0 ? Math.round((position - Math.max(from, 0)) / seconds) : 0;
        long left = Math.max(0, target - position);
        return new State(
                projection.title(),
                purpose.title(),
                running,
                phase,
                position,
                target,
                phase.equals("reading") ? (int) (target <= 0 ? 0 : Math.min(99, 100 * position / target)) : 100,
                speed,
                speed == 0 ? null : left / speed,
                compared,
                replaced,
                failure);
    }
}
