package org.horarium.query.scheduling;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.horarium.query.scheduling.DayReader.Found;
import org.horarium.query.scheduling.SlotSource.DayKey;
import org.horarium.query.scheduling.SlotSource.StartCount;
import org.horarium.query.scheduling.SlotSource.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Finds slots sorted by start, then doctor, then place: first which starts there are, then who is free at the earliest
 * of them. The days that it reads are hardly more than those on the page, however many there are.
 */
final class EarliestSlots {

    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final int STARTS_AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 40;
    private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::start)
            .thenComparing(found -> found.day().doctorId())
            .thenComparing(found -> found.day().locationId());

    private final SlotSource source;
    private final DayReader reader;
    private final int limit;
    private final List<Found> found = new ArrayList<>();
    private int rounds;
    private @Nullable SlotCursor reached;

    EarliestSlots(SlotSource source, DayReader reader, int limit) {
        this.source = source;
        this.reader = reader;
        this.limit = limit;
    }

    FoundSlots in(Stretch whole, @Nullable SlotCursor after) {
        reached = after;
        int from = after == null ? whole.from() : Math.max(whole.from(), after.start());
        int days = 1;
        while (from < whole.until() && !isDone()) {
            int until =
                    (int) Math.min(whole.until(), from + Duration.ofDays(days).toMinutes());
            read(new Stretch(from, until));
            from = until;
            days *= 3;
        }
        if (found.size() > limit) {
            List<Found> page = found.subList(0, limit);
            return new FoundSlots(page, page.get(limit - 1).cursor());
        }
        return new FoundSlots(found, isDone() ? reached : null);
    }

    /** A page may end early where very much has to be passed over; its cursor goes on from there. */
    private boolean isDone() {
        return found.size() > limit || rounds >= MOST_ROUNDS;
    }

    private void read(Stretch stretch) {
        Set<ZoneId> zones = reader.wish().hasTimes() ? source.zones(reader.wish(), stretch) : Set.of();
        int from = stretch.from();
        List<StartCount> starts;
        do {
            starts = source.starts(reader.wish(), new Stretch(from, stretch.until()), STARTS_AT_ONCE);
            rounds++;
            read(starts.stream().filter(start -> canFit(start.start(), zones)).toList());
            from = starts.isEmpty()
                    ? stretch.until()
                    : starts.get(starts.size() - 1).start() + 1;
        } while (starts.size() == STARTS_AT_ONCE && !isDone());
    }

    private boolean canFit(int start, Set<ZoneId> zones) {
        return !reader.wish().hasTimes()
                || zones.stream().anyMatch(zone -> reader.wish()
                        .takesTime(EpochMinutes.instant(start).atZone(zone).toLocalTime()));
    }

    private void read(List<StartCount> starts) {
        int next = 0;
        while (next < starts.size() && !isDone()) {
            long days = starts.get(next).days();
            int end = next + 1;
            while (end < starts.size() && days + starts.get(end).days() <= limit) {
                days += starts.get(end++).days();
            }
            List<Integer> together =
                    starts.subList(next, end).stream().map(StartCount::start).toList();
            if (together.size() == 1) {
                readCrowd(together.get(0));
            } else {
                readAll(together, Math.toIntExact(days));
            }
            next = end;
        }
    }

    /** Reads those who are free at any of those starts; few enough to be read at once. */
    private void readAll(List<Integer> starts, int days) {
        rounds++;
        add(source.startingAt(reader.wish(), starts, null, days + limit), new HashSet<>(starts));
        reached = SlotCursor.earliest(starts.get(starts.size() - 1), LAST_ID, LAST_ID);
    }

    /** Reads those who are free at that start, as many as the page still needs. */
    private void readCrowd(int start) {
        DayKey last =
                reached != null && reached.start() == start ? new DayKey(reached.doctor(), reached.location()) : null;
        int wanted;
        List<SlotDay> days;
        do {
            wanted = limit + 1 - found.size();
            days = source.startingAt(reader.wish(), List.of(start), last, wanted);
            rounds++;
            add(days, Set.of(start));
            if (!days.isEmpty()) {
                SlotDay day = days.get(days.size() - 1);
                last = new DayKey(day.doctorId(), day.locationId());
                reached = SlotCursor.earliest(start, day.doctorId(), day.locationId());
            }
        } while (days.size() == wanted && !isDone());
    }

    private void add(List<SlotDay> days, Collection<Integer> starts) {
        days.stream()
                .flatMap(day -> reader.fitting(day).stream())
                .filter(one -> starts.contains(one.start()))
                .filter(one -> reached == null || reached.isBefore(one.start(), one.day()))
                .sorted(ORDER)
                .forEach(found::add);
    }
}
