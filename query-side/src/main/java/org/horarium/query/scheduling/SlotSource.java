package org.horarium.query.scheduling;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where days are searched: the index, or the rows while the index is away. Both sort alike. */
interface SlotSource {

    /**
     * A stretch of time in epoch minutes.
     *
     * @param until not part of it
     */
    record Stretch(int from, int until) {}

    /** How many days have something free that starts then. */
    record StartCount(int start, long days) {}

    /** The days before are named by doctor and location: ids as text, which both sources sort alike. */
    record DayKey(String doctor, String location) {}

    /** A day with the distance in metres or the fee in hundredths by which it was sorted. */
    record RankedDay(double rank, SlotDay day) {}

    /**
     * Days by their first free start, doctor and location.
     *
     * @param all whether no others fit
     */
    record Soonest(List<SlotDay> days, boolean all) {

        @Nullable
        SlotDay last() {
            return days.isEmpty() ? null : days.get(days.size() - 1);
        }
    }

    /** The days that are free soonest; none, and not all, where that would be dear to tell. */
    Soonest soonest(SlotWish wish, Stretch stretch, int limit);

    /** The zones of the days that may fit. */
    Set<ZoneId> zones(SlotWish wish, Stretch stretch);

    /** The distinct starts of that stretch, earliest first; where that many are found there may be more. */
    List<StartCount> starts(SlotWish wish, Stretch stretch, int limit);

    /** The days in those zones, or in any, with anything free at those starts, sorted by doctor and location. */
    List<SlotDay> startingAt(
            SlotWish wish, Collection<Integer> starts, Set<ZoneId> zones, @Nullable DayKey after, int limit);

    /** The days sorted by rank, date, doctor and location. */
    List<RankedDay> ranked(SlotWish wish, Stretch stretch, SlotPage.Sort sort, @Nullable SlotCursor after, int limit);

    /** The day of that cursor, where it still fits, with the rank that it has here. */
    Optional<RankedDay> dayOf(SlotWish wish, Stretch stretch, SlotPage.Sort sort, SlotCursor cursor);
}
