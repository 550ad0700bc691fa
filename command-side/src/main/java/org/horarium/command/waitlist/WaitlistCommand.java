package org.horarium.command.waitlist;

import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a wish on the waitlist. Whose it is only the wish can tell. */
sealed interface WaitlistCommand extends Guarded {

    /** The wish. */
    WaitlistEntryId entry();

    /** Nobody but the platform itself, which is asked for no leave, unless a command says otherwise. */
    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return false;
    }

    /** Have a patient wait. */
    record JoinWaitlist(WaitlistEntryId entry, PatientId patient, Criteria criteria) implements WaitlistCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return criteria.doctor() == null
                    ? permissions.maySee(actor, patient)
                    : permissions.mayBook(actor, patient, criteria.doctor());
        }

        @Override
        public boolean isInEmergency(Actor actor, Permissions permissions) {
            return permissions.isEmergency(actor, patient);
        }
    }

    /**
     * Have them wait no more.
     *
     * @param actor who asks; nobody where the platform itself does
     */
    record LeaveWaitlist(WaitlistEntryId entry, @Nullable Actor actor, LeavingReason why) implements WaitlistCommand {
        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return sender.equals(actor) && why == LeavingReason.BY_PATIENT;
        }
    }

    /** Offer them a visit that is held for them. */
    record OfferVisit(WaitlistEntryId entry, OfferId offer, Visit visit, HoldId hold, Instant until)
            implements WaitlistCommand {}

    /** Say no to an offer. */
    record DeclineOffer(WaitlistEntryId entry, OfferId offer, Actor actor) implements WaitlistCommand {
        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return sender.equals(actor);
        }
    }

    /** End an offer that nobody has answered. */
    record LapseOffer(WaitlistEntryId entry, OfferId offer) implements WaitlistCommand {}

    /** Note that what was offered is booked. */
    record SettleOffer(WaitlistEntryId entry, OfferId offer, AppointmentId appointment) implements WaitlistCommand {}
}
