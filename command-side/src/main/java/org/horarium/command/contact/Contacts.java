package org.horarium.command.contact;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Streams;
import org.horarium.command.contact.ContactCommand.ChoosePreferences;
import org.horarium.command.contact.ContactCommand.DeclineMessages;
import org.horarium.shared.notification.ContactId;
import org.springframework.stereotype.Component;

/** Decides how people are told. */
@Component
class Contacts {

    private final Repository<Contact> contacts;

    Contacts(Repository<Contact> contacts) {
        this.contacts = contacts;
    }

    @CommandHandler
    Outcome handle(ChoosePreferences command) {
        return write(open(command), it -> it.choose(command.preferences()));
    }

    @CommandHandler
    Outcome handle(DeclineMessages command) {
        return write(open(command), it -> it.decline(command.purpose(), command.channel()));
    }

    private Aggregate<Contact> open(ContactCommand command) {
        ContactId id = new ContactId(command.recipient());
        return Streams.open(contacts, id, () -> new Contact(id));
    }
}
