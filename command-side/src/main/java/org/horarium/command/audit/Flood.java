package org.horarium.command.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;

/**
 * Lets a number of refusals of one account by one doctor through in each minute and counts the rest, so that no one can
 * fill the store by asking for what is taken.
 */
final class Flood {

    private static final int ONE_BY_ONE = 60;
    private static final int MOST_SOURCES = 10_000;

    private final Map<Source, Minute> sources = new HashMap<>();
    private final List<Counted> ended = new ArrayList<>();
    private Instant minute = Instant.EPOCH;

    /** Who asks for whose time. */
    record Source(@Nullable String actor, @Nullable String role, @Nullable DoctorId doctor) {
        static final Source MANY = new Source(null, null, null);
    }

    /** What was not let through in a minute, by its reasons. */
    record Counted(Source source, Map<String, Long> reasons, Instant from) {
        Instant until() {
            return from.plus(1, ChronoUnit.MINUTES);
        }
    }

    private static final class Minute {
        private int letThrough;
        private final Map<String, Long> reasons = new TreeMap<>();
    }

    /** Whether another refusal of that source is to be kept by itself. */
    synchronized boolean letsThrough(Source source, Instant now) {
        return of(source, now).letThrough++ < ONE_BY_ONE;
    }

    /** Counts a refusal that is not kept by itself. */
    synchronized void count(Source source, String reason, Instant now) {
        of(source, now).reasons.merge(reason, 1L, Long::sum);
    }

    /** Everything that was counted in minutes that have ended, handed out once. */
    synchronized List<Counted> ended(Instant now) {
        turnTo(now.truncatedTo(ChronoUnit.MINUTES));
        return handedOut();
    }

    /** Everything that was counted, in this minute too. */
    synchronized List<Counted> all() {
        end();
        return handedOut();
    }

    private List<Counted> handedOut() {
        List<Counted> all = List.copyOf(ended);
        ended.clear();
        return all;
    }

    private Minute of(Source source, Instant now) {
        turnTo(now.truncatedTo(ChronoUnit.MINUTES));
        Source kept = sources.containsKey(source) || sources.size() < MOST_SOURCES ? source : Source.MANY;
        return sources.computeIfAbsent(kept, first -> new Minute());
    }

    /** Ends the minute before that one. Whoever looked at the clock a little earlier still belongs to this one. */
    private void turnTo(Instant current) {
        if (!current.equals(minute) && !current.plus(1, ChronoUnit.MINUTES).equals(minute)) {
            end();
            minute = current;
        }
    }

    private void end() {
        sources.forEach((source, counted) -> {
            if (!counted.reasons.isEmpty()) {
                ended.add(new Counted(source, Map.copyOf(counted.reasons), minute));
            }
        });
        sources.clear();
        if (ended.size() > MOST_SOURCES) {
            Map<String, Long> sum = new TreeMap<>();
            ended.forEach(counted -> counted.reasons().forEach((reason, count) -> sum.merge(reason, count, Long::sum)));
            Instant from = ended.get(0).from();
            ended.clear();
            ended.add(new Counted(Source.MANY, sum, from));
        }
    }
}
