package org.horarium.command.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.SetClock;
import org.horarium.command.contact.ContactCommand.ChoosePreferences;
import org.horarium.command.contact.ContactCommand.DeclineMessages;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactEvent.ContactPreferencesSet;
import org.horarium.shared.notification.ContactEvent.MessagesDeclined;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.ContactPreferences.Wanted;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.QuietHours;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final Recipient RECIPIENT = Recipient.of(ANNA);
    private static final Actor ONESELF = new Actor(new UUID(2, 2), Role.PATIENT, ANNA, null, Reach.NONE);
    private static final Actor STRANGER =
            new Actor(new UUID(3, 3), Role.PATIENT, new PatientId(new UUID(1, 2)), null, Reach.NONE);
    private static final ContactPreferences QUIET_AT_NIGHT = new ContactPreferences(
            List.of(new Wanted(NoticePurpose.REMINDERS, List.of(Channel.SMS, Channel.EMAIL, Channel.SMS))),
            new QuietHours(LocalTime.parse("21:00"), LocalTime.parse("08:00")),
            ZoneId.of("Europe/Berlin"));

    private final Decisions decisions =
            new Decisions(new SetClock(Instant.parse("2027-03-01T08:00:00Z")), Contact.class);

    {
        decisions.decidedBy(new Contacts(decisions.repository(Contact.class)));
    }

    @Test
    void what_somebody_chooses_is_recorded_once_however_often_it_is_said() {
        decisions
                .when(new ChoosePreferences(RECIPIENT, QUIET_AT_NIGHT), ONESELF, null)
                .expectEvents(new ContactPreferencesSet(RECIPIENT, QUIET_AT_NIGHT));
        decisions
                .when(new ChoosePreferences(RECIPIENT, QUIET_AT_NIGHT), ONESELF, null)
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void what_is_usual_need_not_be_chosen() {
        decisions
                .when(new ChoosePreferences(RECIPIENT, ContactPreferences.USUAL), ONESELF, null)
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void nobody_chooses_for_a_stranger() {
        assertThatThrownBy(() -> decisions.when(new ChoosePreferences(RECIPIENT, QUIET_AT_NIGHT), STRANGER, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_link_declines_one_purpose_by_one_channel_and_once() {
        DeclineMessages command = new DeclineMessages(RECIPIENT, NoticePurpose.REMINDERS, Channel.EMAIL);

        decisions
                .whenVisitor(command)
                .expectEvents(new MessagesDeclined(RECIPIENT, NoticePurpose.REMINDERS, Channel.EMAIL));
        decisions.whenVisitor(command).expectNoEvents().expectAccepted();

        ContactPreferences chosen = Chosen.by(RECIPIENT, decisions.history());
        assertThat(chosen.channels(NoticePurpose.REMINDERS)).containsExactly(Channel.SMS);
        assertThat(chosen.channels(NoticePurpose.VISITS)).containsExactly(Channel.EMAIL);
    }
}
