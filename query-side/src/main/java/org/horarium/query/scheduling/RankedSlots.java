package org.horarium.query.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.horarium.query.scheduling.DayReader.Found;
import org.horarium.query.scheduling.SlotSource.RankedDay;
import org.horarium.query.scheduling.SlotSource.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds slots sorted by the distance or the fee of their day, then its date, doctor and place, then their start. */
final class RankedSlots {

    private static final int MOST_ROUNDS = 40;

    private final SlotSource source;
    private final DayReader reader;
    private final SlotPage.Sort sort;
    private final int limit;
    private final List<Found> found = new ArrayList<>();
    private final List<SlotCursor> cursors = new ArrayList<>();

    RankedSlots(SlotSource source, DayReader reader, SlotPage.Sort sort, int limit) {
        this.source = source;
        this.reader = reader;
        this.sort = sort;
        this.limit = limit;
    }

    FoundSlots in(Stretch stretch, @Nullable SlotCursor after) {
        SlotCursor reached = after == null ? null : rest(stretch, after);
        boolean more = true;
        for (int round = 0; more && found.size() <= limit && round < MOST_ROUNDS; round++) {
            List<RankedDay> days = source.ranked(reader.wish(), stretch, sort, reached, limit);
            days.forEach(day -> add(day, stretch.from()));
            more = days.size() == limit;
            reached = days.isEmpty() ? reached : cursor(days.get(days.size() - 1), Integer.MAX_VALUE - 1);
        }
        if (found.size() > limit) {
            return new FoundSlots(found.subList(0, limit), cursors.get(limit - 1));
        }
        return new FoundSlots(found, more ? reached : null);
    }

    /** Finishes the day where the last page ended. Index and rows measure a little differently: its own rank counts. */
    private SlotCursor rest(Stretch stretch, SlotCursor after) {
        Optional<RankedDay> day = source.dayOf(reader.wish(), stretch, sort, after);
        day.ifPresent(rest -> add(rest, after.start() + 1));
        return day.map(rest -> cursor(rest, after.start())).orElse(after);
    }

    private void add(RankedDay day, int from) {
        for (Found slot : reader.fitting(day.day())) {
            if (slot.start() >= from) {
                found.add(slot);
                cursors.add(cursor(day, slot.start()));
            }
        }
    }

    private static SlotCursor cursor(RankedDay ranked, int start) {
        SlotDay day = ranked.day();
        return new SlotCursor(start, day.doctorId(), day.locationId(), ranked.rank(), day.date());
    }
}
