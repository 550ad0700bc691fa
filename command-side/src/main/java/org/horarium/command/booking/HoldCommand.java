package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.TimeSlot;

/** Everything that can be asked of holds, by accounts and by visitors alike. Whose a hold is, its day knows. */
public sealed interface HoldCommand extends Guarded {

    /** The hold, in the name in which it is asked. */
    OwnHold hold();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return true;
    }

    @Override
    default boolean admitsVisitors() {
        return hold().belongsToVisitor();
    }

    /** Set a slot aside while a form is filled in. */
    record HoldSlot(OwnHold hold, Wish wish, Duration length) implements HoldCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return hold.holder().equals(actor.id()) && permissions.mayOffer(actor, wish.doctor());
        }
    }

    /**
     * Set a slot aside for one who waits for it, until they have answered. The platform alone asks for that: whose it is
     * the hold says, by the patient's id.
     */
    record HoldForOffer(OwnHold hold, Wish wish, Instant until) implements HoldCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return false;
        }
    }

    /** Keep a slot aside for that long from now on, where it still is. */
    record ExtendHold(OwnHold hold, DoctorId doctor, TimeSlot claimed, Duration length) implements HoldCommand {}

    /** Let a hold go. */
    record ReleaseHold(OwnHold hold, DoctorId doctor, TimeSlot claimed) implements HoldCommand {}
}
