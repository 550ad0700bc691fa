package org.horarium.command.booking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.TimeSlot;

/** What is claimed of one UTC date of a doctor, as its events tell it. */
record Day(Map<UUID, Claim> claims) {

    static final Day FREE = new Day(Map.of());

    /** The day after that event. */
    Day with(DoctorCalendarEvent event) {
        if (event instanceof SlotBooked booked) {
            Day redeemed = booked.hold() == null ? this : without(booked.hold().value());
            return redeemed.plus(Claim.booked(booked.appointment().value(), booked.claimed()));
        } else if (event instanceof SlotFreed freed) {
            return without(freed.appointment().value());
        } else if (event instanceof SlotHeld held) {
            return plus(Claim.held(held.hold().value(), held.claimed(), held.holder(), held.until()));
        } else if (event instanceof HoldReleased released) {
            return without(released.hold().value());
        } else if (event instanceof TimeBlocked blocked) {
            return plus(Claim.blocked(blocked.block().value(), blocked.blocked()));
        } else if (event instanceof TimeUnblocked unblocked) {
            return without(unblocked.block().value());
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    Optional<Claim> claim(UUID id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** The first live claim in the way of that slot, but for those that are no hindrance. */
    Optional<Claim> inTheWay(TimeSlot wanted, Instant now, Predicate<Claim> noHindrance) {
        return allInTheWay(wanted, now).filter(noHindrance.negate()).findFirst();
    }

    /** Every live claim in the way of that slot. */
    Stream<Claim> allInTheWay(TimeSlot wanted, Instant now) {
        return claims.values().stream().filter(claim -> claim.isLive(now)).filter(claim -> claim.slot()
                .overlaps(wanted));
    }

    private Day plus(Claim claim) {
        Map<UUID, Claim> more = new LinkedHashMap<>(claims);
        more.put(claim.id(), claim);
        return new Day(more);
    }

    private Day without(UUID id) {
        Map<UUID, Claim> fewer = new LinkedHashMap<>(claims);
        fewer.remove(id);
        return new Day(fewer);
    }
}
