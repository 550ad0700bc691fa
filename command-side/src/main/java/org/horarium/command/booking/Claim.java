package org.horarium.command.booking;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Why a stretch of a doctor's day is not free.
 *
 * @param holder who may redeem a hold
 * @param until when a hold lapses
 * @param firstUntil when a hold would have lapsed as it was made, before it was extended
 */
record Claim(Key key, TimeSlot slot, @Nullable UUID holder, @Nullable Instant until, @Nullable Instant firstUntil) {

    enum Kind {
        BOOKED,
        HELD,
        BLOCKED
    }

    /** Names a claim. The kind belongs to it: one Idempotency-Key gives appointment, hold and block the same UUID. */
    record Key(Kind kind, UUID id) {

        static Key of(AppointmentId appointment) {
            return new Key(Kind.BOOKED, appointment.value());
        }

        static Key of(HoldId hold) {
            return new Key(Kind.HELD, hold.value());
        }

        static Key of(BlockId block) {
            return new Key(Kind.BLOCKED, block.value());
        }
    }

    static Claim booked(AppointmentId appointment, TimeSlot slot) {
        return new Claim(Key.of(appointment), slot, null, null, null);
    }

    static Claim held(HoldId hold, TimeSlot slot, UUID holder, Instant until) {
        return new Claim(Key.of(hold), slot, holder, until, until);
    }

    /** The same hold, when it has been extended. */
    Claim lasting(Instant longer) {
        return new Claim(key, slot, holder, longer, firstUntil);
    }

    static Claim blocked(BlockId block, TimeSlot slot) {
        return new Claim(Key.of(block), slot, null, null, null);
    }

    Kind kind() {
        return key.kind();
    }

    boolean isLive(Instant now) {
        return until == null || now.isBefore(until);
    }

    boolean isHeldBy(UUID one) {
        return kind() == Kind.HELD && one.equals(holder);
    }
}
