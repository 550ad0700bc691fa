package org.horarium.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long something stayed in each of the phases that it tells of, in seconds. */
final class Phases {

    private final Stopwatch stopwatch = new Stopwatch();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private double last;

    /** Says in which phase it is now. */
    void at(String phase) {
        double now = stopwatch.seconds();
        seconds.merge(phase, now - last, Double::sum);
        last = now;
    }

    double of(String phase) {
        return seconds.getOrDefault(phase, 0.0);
    }

    double all() {
        return last;
    }

    @Override
    public String toString() {
        return seconds.toString();
    }
}
