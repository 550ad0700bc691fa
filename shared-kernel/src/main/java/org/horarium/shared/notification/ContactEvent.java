package org.horarium.shared.notification;

import org.horarium.shared.Recorded;

/** Everything that somebody can say of how they are told. */
public sealed interface ContactEvent {

    /** Who said so, or for whom it was said. */
    Recipient recipient();

    /** It was chosen anew, all of it. */
    @Recorded("notification.ContactPreferencesSet")
    record ContactPreferencesSet(Recipient recipient, ContactPreferences preferences) implements ContactEvent {}

    /** Messages for that purpose by that channel were declined, by the link that came with one. */
    @Recorded("notification.MessagesDeclined")
    record MessagesDeclined(Recipient recipient, NoticePurpose purpose, Channel channel) implements ContactEvent {}
}
