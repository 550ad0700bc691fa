package org.horarium.command.contact;

import org.horarium.command.History;
import org.horarium.shared.notification.ContactEvent;
import org.horarium.shared.notification.ContactEvent.ContactPreferencesSet;
import org.horarium.shared.notification.ContactEvent.MessagesDeclined;
import org.horarium.shared.notification.ContactId;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.Recipient;

/** What people chose, as their streams tell it. */
final class Chosen {

    private Chosen() {}

    /** As it is now: whoever declines is heard by the next message. */
    static ContactPreferences by(Recipient recipient, History history) {
        return history.fold(
                "choices of", new ContactId(recipient), ContactPreferences.USUAL, ContactEvent.class, Chosen::after);
    }

    static ContactPreferences after(ContactPreferences before, ContactEvent event) {
        if (event instanceof ContactPreferencesSet set) {
            return set.preferences();
        } else if (event instanceof MessagesDeclined declined) {
            return before.without(declined.purpose(), declined.channel());
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }
}
