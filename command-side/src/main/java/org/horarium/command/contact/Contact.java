package org.horarium.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactEvent;
import org.horarium.shared.notification.ContactEvent.ContactPreferencesSet;
import org.horarium.shared.notification.ContactEvent.MessagesDeclined;
import org.horarium.shared.notification.ContactId;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.NoticePurpose;

/** Keeps what one person chose, so that the same said twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Contact {

    @AggregateIdentifier
    private ContactId id;

    private ContactPreferences present = ContactPreferences.USUAL;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Contact() {}

    Contact(ContactId id) {
        this.id = id;
    }

    void choose(ContactPreferences preferences) {
        if (!preferences.equals(present)) {
            apply(new ContactPreferencesSet(id.recipient(), preferences));
        }
    }

    void decline(NoticePurpose purpose, Channel channel) {
        if (present.channels(purpose).contains(channel)) {
            apply(new MessagesDeclined(id.recipient(), purpose, channel));
        }
    }

    @EventSourcingHandler
    void on(ContactEvent event) {
        id = new ContactId(event.recipient());
        present = Chosen.after(present, event);
    }
}
