package org.horarium.config.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.mail.Messages.letter;
import static org.horarium.config.mail.Messages.sms;

import java.time.Instant;
import java.util.Map;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.config.store.postgres.Database;
import org.horarium.platform.MovableClock;
import org.horarium.shared.notification.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is delivered, and all that would have been can be seen, once. */
class OutboxCarrierTest {

    private final Database database = Database.migrated();
    private final MovableClock clock = new MovableClock();
    private final Carrier letters = new OutboxCarrier(Channel.EMAIL, database.client(), clock);

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void a_letter_lies_there_once_with_its_invitation_and_can_be_asked_for() {
        Message message = letter();
        assertThat(letters.find(message.id())).hasValue(new Postponed("never-handed-over", null));
        assertThat(letters.send(message)).isInstanceOf(Accepted.class);
        assertThat(letters.send(message)).isInstanceOf(Accepted.class);
        assertThat(letters.find(message.id())).containsInstanceOf(Accepted.class);
        assertThat(rows())
                .containsEntry("number", 1L)
                .containsEntry("channel", "EMAIL")
                .containsEntry("recipient", Messages.EMAIL)
                .containsEntry("invitation", Messages.INVITATION);
    }

    @Test
    void an_sms_lies_there_as_one() {
        new OutboxCarrier(Channel.SMS, database.client(), clock).send(sms("+12025550123", "Visit"));
        assertThat(rows()).containsEntry("channel", "SMS").containsEntry("body", "Visit");
    }

    @Test
    void after_a_week_it_is_gone_with_the_next() {
        clock.setTo(Instant.parse("2027-03-01T09:00:00Z"));
        letters.send(letter("first", Messages.EMAIL));
        clock.setTo(Instant.parse("2027-03-08T09:00:01Z"));
        letters.send(letter("second", Messages.EMAIL));
        assertThat(rows()).containsEntry("number", 1L).containsEntry("subject", "second");
    }

    @Test
    void what_the_others_refuse_is_refused_here_too() {
        assertThat(letters.send(letter("Visit\r\nBcc: eve@evil.example", Messages.EMAIL)))
                .isEqualTo(new Refused("control-characters"));
        assertThat(database.client()
                        .sql("select count(*) from mail")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Map<String, Object> rows() {
        return database.client()
                .sql("select count(*) over () as number, * from mail")
                .query()
                .singleRow();
    }
}
