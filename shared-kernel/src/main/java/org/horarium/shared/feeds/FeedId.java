package org.horarium.shared.feeds;

import org.horarium.shared.notification.Recipient;

/** Names somebody's calendar feed: nobody has two. */
public record FeedId(Recipient owner) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "calendar-feed-" + owner.id();
    }
}
