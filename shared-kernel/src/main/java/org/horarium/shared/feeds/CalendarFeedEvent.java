package org.horarium.shared.feeds;

import org.horarium.shared.Recorded;
import org.horarium.shared.notification.Recipient;

/** Everything that can happen to somebody's calendar feed. */
public sealed interface CalendarFeedEvent {

    /** Whose it is. */
    Recipient recipient();

    /**
     * It can be read by a new address, and by no former one.
     *
     * @param digest of the secret in the address, which is kept nowhere
     */
    @Recorded("feeds.CalendarFeedOpened")
    record CalendarFeedOpened(Recipient recipient, String digest) implements CalendarFeedEvent {}

    /** It can be read by no address. */
    @Recorded("feeds.CalendarFeedRevoked")
    record CalendarFeedRevoked(Recipient recipient) implements CalendarFeedEvent {}
}
