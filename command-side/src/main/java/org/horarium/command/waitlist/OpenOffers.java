package org.horarium.command.waitlist;

import java.util.Map;
import java.util.UUID;
import org.horarium.command.notification.Offers;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody is told of an offer that they have answered on screen, or that ended when they left. */
@Component
class OpenOffers implements Offers {

    private static final String ENTRY = "entry";
    private static final String OFFER = "offer";

    private final Waits waits;

    OpenOffers(Waits waits) {
        this.waits = waits;
    }

    /** By what a notice names the offer that it tells of. */
    static Map<String, String> details(WaitlistSlotOffered offer) {
        return Map.of(
                ENTRY, offer.entry().value().toString(),
                OFFER, offer.offer().value().toString());
    }

    @Override
    public boolean isOpen(Map<String, String> details) {
        @Nullable String entry = details.get(ENTRY);
        @Nullable String offer = details.get(OFFER);
        return entry == null
                || offer == null
                || waits.of(new WaitlistEntryId(UUID.fromString(entry))).hasOpen(new OfferId(UUID.fromString(offer)));
    }
}
