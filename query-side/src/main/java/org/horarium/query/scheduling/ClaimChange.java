package org.horarium.query.scheduling;

import java.time.Instant;
import org.horarium.shared.scheduling.CalendarId;
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
 * What an event does to one claim on a doctor's day.
 *
 * @param kind booked, held or blocked
 * @param now what the claim is from now on; null where it is gone
 * @param reason why time is blocked, where somebody said so
 */
record ClaimChange(Key key, String kind, @Nullable Claim now, @Nullable String reason) {

    /** @param claim an appointment with its start, so that one moved within its day is not mistaken for what it was */
    record Key(CalendarId calendar, String claim) {}

    static ClaimChange by(DoctorCalendarEvent event) {
        if (event instanceof SlotBooked booked) {
            String claim = appointment(booked.appointment().value(), booked.claimed());
            return made(event, "booked", claim, booked.claimed(), null, null);
        } else if (event instanceof SlotFreed freed) {
            return gone(event, "booked", appointment(freed.appointment().value(), freed.claimed()));
        } else if (event instanceof SlotHeld held) {
            return made(event, "held", held.hold().toString(), held.claimed(), held.until(), null);
        } else if (event instanceof HoldReleased released) {
            return gone(event, "held", released.hold().toString());
        } else if (event instanceof TimeBlocked blocked) {
            return made(event, "blocked", blocked.block().toString(), blocked.blocked(), null, blocked.reason());
        } else if (event instanceof TimeUnblocked unblocked) {
            return gone(event, "blocked", unblocked.block().toString());
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    /** The end of the hold that a booking redeems. */
    static @Nullable ClaimChange redeemedBy(DoctorCalendarEvent event) {
        return event instanceof SlotBooked booked && booked.hold() != null
                ? gone(event, "held", booked.hold().toString())
                : null;
    }

    private static String appointment(Object id, TimeSlot claimed) {
        return "appointment-" + id + "@" + claimed.start();
    }

    /** Keeps the part that lies on the calendar's own date: the other date's event tells of the other part. */
    private static ClaimChange made(
            DoctorCalendarEvent event,
            String kind,
            String claim,
            TimeSlot slot,
            @Nullable Instant until,
            @Nullable String reason) {
        TimeSlot day = DaysToPlan.utcDay(event.calendar().date());
        if (!day.overlaps(slot)) {
            return gone(event, kind, claim);
        }
        Instant start = slot.start().isBefore(day.start()) ? day.start() : slot.start();
        Instant end = slot.end().isAfter(day.end()) ? day.end() : slot.end();
        return new ClaimChange(
                new Key(event.calendar(), claim), kind, new Claim(new TimeSlot(start, end), until), reason);
    }

    private static ClaimChange gone(DoctorCalendarEvent event, String kind, String claim) {
        return new ClaimChange(new Key(event.calendar(), claim), kind, null, null);
    }
}
