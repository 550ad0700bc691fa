package org.horarium.config.mail;

import java.net.URI;
import java.util.UUID;
import org.horarium.command.notification.Content;
import org.horarium.command.notification.Message;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;

/** Messages to Anna. */
public final class Messages {

    public static final String EMAIL = "anna@mail.example";

    private static final PatientId ANNA = new PatientId(new UUID(1, 1));

    static final String INVITATION =
            """
            BEGIN:VCALENDAR
            PRODID:-//Horarium//Test//EN
            VERSION:2.0
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:appointment-1@clinic.example
            DTSTAMP:20270301T090000Z
            DTSTART:20270304T090000Z
            DTEND:20270304T092000Z
            SEQUENCE:2
            ORGANIZER:mailto:mail@clinic.example
            ATTENDEE:mailto:anna@mail.example
            SUMMARY:Visit to the clinic
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");

    private Messages() {}

    static Message letter() {
        return letter("Dein Termin am 4. März", EMAIL);
    }

    static Message letter(String subject, String address) {
        return letter(subject, address, INVITATION);
    }

    static Message letter(String subject, String address, String invitation) {
        return message(
                Channel.EMAIL,
                address,
                new Content(
                        subject,
                        "Du hast am 4. März um 10:00 Uhr einen Termin.\n",
                        "<p>Du hast am 4. März um 10:00 Uhr einen Termin.</p>",
                        invitation,
                        URI.create("https://clinic.example/unsubscribe/secret")));
    }

    /** An SMS to that number. */
    public static Message sms(String number, String text) {
        return sms(number, text, ANNA);
    }

    /** An SMS to that number, for somebody. */
    public static Message sms(String number, String text, PatientId whom) {
        return new Message(
                new NotificationId(UUID.randomUUID()),
                NoticeKind.REMINDER,
                Channel.SMS,
                Recipient.of(whom),
                number,
                new Content("", text, null, null, null));
    }

    private static Message message(Channel channel, String address, Content content) {
        return new Message(
                new NotificationId(UUID.randomUUID()),
                NoticeKind.APPOINTMENT_MOVED,
                channel,
                Recipient.of(ANNA),
                address,
                content);
    }
}
