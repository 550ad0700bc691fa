package org.horarium.config.past;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed of one UTC date of a doctor.
 *
 * @param claims by what they belong to: an appointment, a hold or a block
 */
public record CalendarState(Map<String, Claim> claims) {

    /** A day of which nothing is claimed. */
    public static final CalendarState FREE = new CalendarState(Map.of());

    /** What a stretch of time was taken for. */
    public enum Kind {
        BOOKED,
        HELD,
        BLOCKED
    }

    /**
     * A stretch of time that was taken.
     *
     * @param holder who could redeem a hold
     * @param until when a hold lapses
     * @param lapsed whether a hold had, at the moment that was asked for
     */
    public record Claim(
            Kind kind,
            Instant start,
            Instant end,
            @Nullable UUID holder,
            @Nullable Instant until,
            @Nullable Boolean lapsed,
            @Nullable String reason) {

        private static Claim of(Kind kind, TimeSlot slot, @Nullable String reason) {
            return new Claim(kind, slot.start(), slot.end(), null, null, null, Mask.of(reason));
        }

        private Claim lasting(Instant longer) {
            return new Claim(kind, start, end, holder, longer, lapsed, reason);
        }

        private Claim at(Instant now) {
            return until == null ? this : new Claim(kind, start, end, holder, until, !now.isBefore(until), reason);
        }

        /** What it takes of the day. */
        public TimeSlot slot() {
            return new TimeSlot(start, end);
        }
    }

    /** The day after that event. */
    public CalendarState apply(DoctorCalendarEvent event) {
        Map<String, Claim> after = new LinkedHashMap<>(claims);
        if (event instanceof SlotBooked booked) {
            if (booked.hold() != null) {
                after.remove(booked.hold().toString());
            }
            after.put(booked.appointment().toString(), Claim.of(Kind.BOOKED, booked.claimed(), null));
        } else if (event instanceof SlotFreed freed) {
            after.remove(freed.appointment().toString());
        } else if (event instanceof SlotHeld held) {
            TimeSlot slot = held.claimed();
            Claim made = new Claim(Kind.HELD, slot.start(), slot.end(), held.holder(), held.until(), null, null);
            after.merge(held.hold().toString(), made, (before, extended) -> before.lasting(held.until()));
        } else if (event instanceof HoldReleased released) {
            after.remove(released.hold().toString());
        } else if (event instanceof TimeBlocked blocked) {
            after.put(blocked.block().toString(), Claim.of(Kind.BLOCKED, blocked.blocked(), blocked.reason()));
        } else if (event instanceof TimeUnblocked unblocked) {
            after.remove(unblocked.block().toString());
        } else {
            throw new IllegalStateException("Unknown event " + event.getClass());
        }
        return new CalendarState(after);
    }

    /** The same day with those holds marked that had lapsed by then: no event says that they did. */
    public CalendarState at(Instant now) {
        return new CalendarState(claims.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, it -> it.getValue().at(now), (one, other) -> one, LinkedHashMap::new)));
    }
}
