package org.horarium.query.scheduling;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.horarium.query.scheduling.DayReader.Found;
import org.horarium.query.scheduling.SlotSource.DayKey;
import org.horarium.query.scheduling.SlotSource.Soonest;
import org.horarium.query.scheduling.SlotSource.StartCount;
import org.horarium.query.scheduling.SlotSource.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Finds slots sorted by start, then doctor, then place. A first page most often needs only the days that are free
 * soonest; what they cannot tell for certain is found start by start: which starts there are, then who is free then.
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
        boolean all = after == null && readSoonest(whole);
        if (!all) {
            readOn(whole);
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

    /**
     * Begins with the days that are free soonest. None that follows has anything before the last one's first free
     * start, so up to there the order is certain, and that is most often a whole page.
     */
    private boolean readSoonest(Stretch whole) {
        Soonest soonest = source.soonest(reader.wish(), whole, limit + limit / 4 + 1);
        SlotDay last = soonest.last();
        rounds++;
        if (soonest.all() || last == null || last.firstFree() == null) {
            add(soonest.days(), found -> soonest.all());
            return soonest.all();
        }
        SlotCursor certain = SlotCursor.earliest(last.firstFree(), last.doctorId(), last.locationId());
        add(soonest.days(), one -> !certain.isBefore(one.start(), one.day()));
        reached = certain;
        return false;
    }

    private void readOn(Stretch whole) {
        int from = reached == null ? whole.from() : Math.max(whole.from(), reached.start());
        int days = 1;
        while (from < whole.until() && !isDone()) {
            int until =
                    (int) Math.min(whole.until(), from + Duration.ofDays(days).toMinutes());
            read(new Stretch(from, until));
            from = until;
            days *= 3;
        }
    }

    private void read(Stretch stretch) {
        Set<ZoneId> zones = reader.wish().hasTimes() ? source.zones(reader.wish(), stretch) : Set.of();
        int from = stretch.from();
        List<StartCount> starts;
        do {
            starts = source.starts(reader.wish(), new Stretch(from, stretch.until()), STARTS_AT_ONCE);
            rounds++;
            read(starts, zones);
            from = starts.isEmpty() ? stretch.until() : reached(starts);
        } while (starts.size() == STARTS_AT_ONCE && !isDone());
    }

    /** Answers with the first start that has not been looked at. */
    private int reached(List<StartCount> starts) {
        int last = starts.get(starts.size() - 1).start();
        if (!isDone()) {
            reached = SlotCursor.earliest(last, LAST_ID, LAST_ID);
        }
        return last + 1;
    }

    private void read(List<StartCount> starts, Set<ZoneId> zones) {
        int next = 0;
        while (next < starts.size() && !isDone()) {
            long days = starts.get(next).days();
            int end = next + 1;
            while (end < starts.size() && days + starts.get(end).days() <= limit) {
                days += starts.get(end++).days();
            }
            List<Integer> together =
                    starts.subList(next, end).stream().map(StartCount::start).toList();
            Set<ZoneId> fitting = zones.stream()
                    .filter(zone -> together.stream().anyMatch(start -> takes(start, zone)))
                    .collect(Collectors.toSet());
            if (!fitting.isEmpty() || !reader.wish().hasTimes()) {
                read(together, fitting, Math.toIntExact(days));
            }
            next = end;
        }
    }

    private boolean takes(int start, ZoneId zone) {
        return reader.wish().takesTime(EpochMinutes.instant(start).atZone(zone).toLocalTime());
    }

    /** Few are read at once; a crowd at one start only as far as the page needs it. */
    private void read(List<Integer> starts, Set<ZoneId> zones, int days) {
        if (starts.size() == 1) {
            readCrowd(starts.get(0), zones);
        } else {
            rounds++;
            Set<Integer> wanted = Set.copyOf(starts);
            add(
                    source.startingAt(reader.wish(), starts, zones, null, days + limit),
                    one -> wanted.contains(one.start()));
            reached = SlotCursor.earliest(starts.get(starts.size() - 1), LAST_ID, LAST_ID);
        }
    }

    private void readCrowd(int start, Set<ZoneId> zones) {
        DayKey last =
                reached != null && reached.start() == start ? new DayKey(reached.doctor(), reached.location()) : null;
        int wanted;
        List<SlotDay> days;
        do {
            wanted = Math.max(limit + 1 - found.size(), limit / 2);
            days = source.startingAt(reader.wish(), List.of(start), zones, last, wanted);
            rounds++;
            add(days, one -> one.start() == start);
            if (!days.isEmpty()) {
                SlotDay day = days.get(days.size() - 1);
                last = new DayKey(day.doctorId(), day.locationId());
                reached = SlotCursor.earliest(start, day.doctorId(), day.locationId());
            }
        } while (days.size() == wanted && !isDone());
    }

    private void add(List<SlotDay> days, Predicate<Found> wanted) {
        days.stream()
                .flatMap(day -> reader.fitting(day).stream())
                .filter(wanted)
                .filter(one -> reached == null || reached.isBefore(one.start(), one.day()))
                .sorted(ORDER)
                .forEach(found::add);
    }
}
