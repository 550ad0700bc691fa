package org.horarium.command.webhooks;

import java.util.Optional;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.horarium.shared.webhooks.WebhookTopic;

/** Of what an event of the waitlist is told; that somebody declined is told of nobody. */
final class WaitlistTopic {

    private WaitlistTopic() {}

    static Optional<WebhookTopic> of(WaitlistEvent event) {
        if (event instanceof WaitlistJoined) {
            return Optional.of(WebhookTopic.WAITLIST_JOINED);
        } else if (event instanceof WaitlistSlotOffered) {
            return Optional.of(WebhookTopic.WAITLIST_OFFERED);
        } else if (event instanceof WaitlistOfferAccepted) {
            return Optional.of(WebhookTopic.WAITLIST_BOOKED);
        }
        return event instanceof WaitlistLeft ? Optional.of(WebhookTopic.WAITLIST_LEFT) : Optional.empty();
    }
}
