package org.horarium.command.waitlist;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.horarium.command.booking.OwnHold;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;

/** Names what follows from something by what it follows from (UUIDv5), so that a step that is taken again changes nothing. */
final class Names {

    private Names() {}

    /** The offer of what came free to one who waits, at that attempt. */
    static OfferId offer(UUID freed, WaitlistEntryId entry, int attempt) {
        return new OfferId(UuidCreator.getNameBasedSha1(freed, entry.value() + " " + attempt));
    }

    static HoldId hold(OfferId offer) {
        return new HoldId(offer.value());
    }

    /** The hold behind an offer, in the patient's name: whoever may book for them redeems it. */
    static OwnHold hold(OfferId offer, PatientId patient) {
        return new OwnHold(hold(offer), patient.value());
    }

    /** The appointment that an offer becomes. */
    static AppointmentId appointment(OfferId offer) {
        return new AppointmentId(UuidCreator.getNameBasedSha1(offer.value(), "appointment"));
    }

    /** The notice that tells of an offer. */
    static UUID notice(OfferId offer) {
        return UuidCreator.getNameBasedSha1(offer.value(), "notice");
    }

    /** What is free once more, or still, after something became of what was. */
    static UUID freed(UUID cause, String what) {
        return UuidCreator.getNameBasedSha1(cause, what);
    }
}
