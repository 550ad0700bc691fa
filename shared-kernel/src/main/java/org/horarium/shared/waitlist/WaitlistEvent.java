package org.horarium.shared.waitlist;

import java.time.Instant;
import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;

/** Everything that can happen to a wish on the waitlist. Each names the patient, so that it is found as theirs. */
public sealed interface WaitlistEvent {

    /** The wish that it happened to. */
    WaitlistEntryId entry();

    /** Whose wish it is. */
    PatientId patient();

    /** Somebody waits from now on; the place of this event in the history is their place in the queue. */
    @Recorded("waitlist.WaitlistJoined")
    record WaitlistJoined(WaitlistEntryId entry, PatientId patient, Criteria criteria) implements WaitlistEvent {}

    /**
     * A visit that came free is theirs if they want it.
     *
     * @param hold what keeps it for them
     * @param until from then on it is offered to the next
     */
    @Recorded("waitlist.WaitlistSlotOffered")
    record WaitlistSlotOffered(
            WaitlistEntryId entry, PatientId patient, OfferId offer, Visit visit, HoldId hold, Instant until)
            implements WaitlistEvent {}

    /** They do not want it, and go on waiting. */
    @Recorded("waitlist.WaitlistOfferDeclined")
    record WaitlistOfferDeclined(WaitlistEntryId entry, PatientId patient, OfferId offer) implements WaitlistEvent {}

    /** They did not answer in time, and go on waiting. */
    @Recorded("waitlist.WaitlistOfferLapsed")
    record WaitlistOfferLapsed(WaitlistEntryId entry, PatientId patient, OfferId offer) implements WaitlistEvent {}

    /** The visit is booked, and they wait no more. */
    @Recorded("waitlist.WaitlistOfferAccepted")
    record WaitlistOfferAccepted(WaitlistEntryId entry, PatientId patient, OfferId offer, AppointmentId appointment)
            implements WaitlistEvent {}

    /** They wait no more. */
    @Recorded("waitlist.WaitlistLeft")
    record WaitlistLeft(WaitlistEntryId entry, PatientId patient, LeavingReason why) implements WaitlistEvent {}
}
