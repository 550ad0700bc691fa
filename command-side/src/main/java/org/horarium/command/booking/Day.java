package org.horarium.command.booking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;

/** What is claimed of one UTC date of a doctor, as its events tell it. */
record Day(Map<Claim.Key, Claim> claims) {

    static final Day FREE = new Day(Map.of());

    /** The day after that event. */
    Day with(DoctorCalendarEvent event) {
        if (event instanceof SlotBooked booked) {
            Day redeemed = booked.hold() == null ? this : without(Claim.Key.of(booked.hold()));
            return redeemed.plus(Claim.booked(booked.appointment(), booked.claimed()));
        } else if (event instanceof SlotFreed freed) {
            return without(Claim.Key.of(freed.appointment()));
        } else if (event instanceof SlotHeld held) {
            return plus(claim(held.hold())
                    .map(earlier -> earlier.lasting(held.until()))
                    .orElseGet(() -> Claim.held(held.hold(), held.claimed(), held.holder(), held.until())));
        } else if (event instanceof HoldReleased released) {
            return without(Claim.Key.of(released.hold()));
        } else if (event instanceof TimeBlocked blocked) {
            return plus(Claim.blocked(blocked.block(), blocked.blocked()));
        } else if (event instanceof TimeUnblocked unblocked) {
            return without(Claim.Key.of(unblocked.block()));
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    Optional<Claim> claim(HoldId hold) {
        return Optional.ofNullable(claims.get(Claim.Key.of(hold)));
    }

    boolean holds(AppointmentId appointment) {
        return claims.containsKey(Claim.Key.of(appointment));
    }

    Optional<Claim> claim(BlockId block) {
        return Optional.ofNullable(claims.get(Claim.Key.of(block)));
    }

    /** The first live claim in the way of that slot, but for those that are no hindrance. */
    Optional<Claim> inTheWay(TimeSlot wanted, Instant now, Predicate<Claim> noHindrance) {
        return allInTheWay(wanted, now).filter(noHindrance.negate()).findFirst();
    }

    /** Every live claim in the way of that slot. */
    Stream<Claim> allInTheWay(TimeSlot wanted, Instant now) {
        return claims.values().stream()
                .filter(claim -> claim.slot().overlaps(wanted))
                .filter(claim -> claim.isLive(now));
    }

    private Day plus(Claim claim) {
        Map<Claim.Key, Claim> more = new LinkedHashMap<>(claims);
        more.put(claim.key(), claim);
        return new Day(more);
    }

    private Day without(Claim.Key key) {
        Map<Claim.Key, Claim> fewer = new LinkedHashMap<>(claims);
        fewer.remove(key);
        return new Day(fewer);
    }
}
