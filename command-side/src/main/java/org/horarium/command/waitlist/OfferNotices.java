package org.horarium.command.waitlist;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.horarium.command.notification.Notice;
import org.horarium.command.notification.Notices;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells patients of offers, once each; not with whom, as a doctor's name may tell a specialty. */
@Component
class OfferNotices {

    private final Notices notices;
    private final String site;

    OfferNotices(Notices notices, @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.notices = notices;
        this.site = site.replaceFirst("/+$", "");
    }

    /** Puts the notice into the outbox, unless it would come too late, as in a history that is read again. */
    void tell(WaitlistSlotOffered offer, Instant now) {
        if (offer.until().isAfter(now)) {
            notices.put(notice(offer, now));
        }
    }

    private Notice notice(WaitlistSlotOffered offer, Instant now) {
        Map<String, String> details = new HashMap<>(OpenOffers.details(offer));
        details.put("link", site + "/waitlist");
        details.put("start", offer.visit().slot().start().toString());
        details.put("zone", offer.visit().zone().getId());
        details.put("until", offer.until().toString());
        details.put("location", offer.visit().location().value().toString());
        return new Notice(
                Names.notice(offer.offer()),
                NoticeKind.WAITLIST_OFFER,
                Recipient.of(offer.patient()),
                null,
                details,
                now,
                offer.until());
    }
}
