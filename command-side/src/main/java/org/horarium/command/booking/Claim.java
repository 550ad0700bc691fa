package org.horarium.command.booking;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Why a stretch of a doctor's day is not free.
 *
 * @param id the appointment, hold or block
 * @param holder who may redeem a hold
 * @param until when a hold lapses
 */
record Claim(Kind kind, UUID id, TimeSlot slot, @Nullable UUID holder, @Nullable Instant until) {

    enum Kind {
        BOOKED,
        HELD,
        BLOCKED
    }

    static Claim booked(UUID appointment, TimeSlot slot) {
        return new Claim(Kind.BOOKED, appointment, slot, null, null);
    }

    static Claim held(UUID hold, TimeSlot slot, UUID holder, Instant until) {
        return new Claim(Kind.HELD, hold, slot, holder, until);
    }

    static Claim blocked(UUID block, TimeSlot slot) {
        return new Claim(Kind.BLOCKED, block, slot, null, null);
    }

    boolean isLive(Instant now) {
        return until == null || now.isBefore(until);
    }

    boolean isHeldBy(UUID account) {
        return kind == Kind.HELD && account.equals(holder);
    }
}
