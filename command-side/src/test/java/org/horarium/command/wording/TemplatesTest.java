package org.horarium.command.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.wording.Cases.CLINIC;
import static org.horarium.command.wording.Cases.telling;
import static org.horarium.shared.notification.Channel.EMAIL;
import static org.horarium.shared.notification.Channel.SMS;
import static org.horarium.shared.notification.NoticeKind.REMINDER;
import static org.horarium.shared.notification.NoticeKind.REPORT_READY;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.Reason;
import org.horarium.command.notification.Content;
import org.horarium.command.wording.TemplateCommand.SetTemplate;
import org.horarium.command.wording.TemplateCommand.WithdrawTemplate;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Language;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.notification.TemplateEvent.TemplateSet;
import org.horarium.shared.notification.TemplateEvent.TemplateWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic says it in its own words, as long as those can be sent. */
class TemplatesTest {

    private static final NoticeTemplate OWN =
            new NoticeTemplate(REMINDER, EMAIL, "en", "See you on {date}", "{clinic}, {time}:\n{link}");

    private final Decisions decisions = new Decisions(Clock.systemUTC(), ClinicWords.class);

    TemplatesTest() {
        decisions.decidedBy(new TemplateDecisions(decisions.repository(ClinicWords.class), decisions.history()));
        decisions.given(new ClinicRegistered(CLINIC, new ClinicDetails(Cases.ELM, null, null)));
    }

    @Test
    void words_are_set_replaced_and_withdrawn_and_nothing_is_recorded_twice() {
        NoticeTemplate other = new NoticeTemplate(REMINDER, EMAIL, "en", "Soon", "{link}");
        decisions.when(new SetTemplate(CLINIC, OWN)).expectEvents(new TemplateSet(CLINIC, OWN));
        decisions.when(new SetTemplate(CLINIC, OWN)).expectNoEvents().expectAccepted();
        decisions.when(new SetTemplate(CLINIC, other)).expectEvents(new TemplateSet(CLINIC, other));
        decisions
                .when(new WithdrawTemplate(CLINIC, REMINDER, EMAIL, "en"))
                .expectEvents(new TemplateWithdrawn(CLINIC, REMINDER, EMAIL, "en"));
        decisions
                .when(new WithdrawTemplate(CLINIC, REMINDER, EMAIL, "en"))
                .expectNoEvents()
                .expectAccepted();
        decisions.when(new SetTemplate(CLINIC, OWN)).expectEvents(new TemplateSet(CLINIC, OWN));
    }

    @Test
    void a_clinic_that_is_not_known_has_no_words() {
        ClinicId nobodys = new ClinicId(new UUID(6, 2));
        decisions.when(new SetTemplate(nobodys, OWN)).expectNoEvents().expectRefusal(Reason.UNKNOWN_CLINIC);
    }

    @Test
    void another_clinics_people_have_no_say_in_it() {
        Actor theirs = new Actor(new UUID(9, 1), Role.STAFF, null, null, new Reach(false, Set.of(CLINIC)));
        Actor others = new Actor(
                new UUID(9, 2), Role.STAFF, null, null, new Reach(false, Set.of(new ClinicId(new UUID(6, 2)))));

        decisions.when(new SetTemplate(CLINIC, OWN), theirs, null).expectAccepted();
        assertThatThrownBy(() -> decisions.when(new SetTemplate(CLINIC, OWN), others, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void patients_of_that_clinic_are_told_in_its_words_and_nobody_else() {
        decisions.when(new SetTemplate(CLINIC, OWN)).expectAccepted();
        NoticeWording wording = Cases.wording(decisions.history());

        Content content = wording.word(telling(REMINDER, "en"), EMAIL);
        assertThat(content.subject()).isEqualTo("See you on Friday 27 November 2026");
        assertThat(content.text())
                .startsWith("Elm Clinic, 10:30 (Central European Time, Europe/Berlin):\n" + Cases.LINK);

        assertThat(wording.word(telling(REMINDER, "de"), EMAIL).subject()).startsWith("Erinnerung");
        assertThat(wording.word(telling(REMINDER, "en"), SMS).text()).contains("reminder of");
        assertThat(wording.word(Cases.toDoctor(REMINDER, "en"), EMAIL).subject())
                .startsWith("Reminder:");

        decisions.when(new WithdrawTemplate(CLINIC, REMINDER, EMAIL, "en")).expectAccepted();
        assertThat(wording.word(telling(REMINDER, "en"), EMAIL).subject()).startsWith("Reminder:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REMINDER | EMAIL | Soon | Come | text must have {link} in it, by which people do what it tells them of",
                "REMINDER | EMAIL | Soon | {doctor} {link} | text can have filled in {clinic}, {date}, {time}, {place}, {link} only",
                "REPORT_READY | EMAIL | Soon | {date} {link} | text can have filled in {clinic}, {link} only",
                "REMINDER | EMAIL | Soon | {link | text has a { that no } belongs to",
                "REMINDER | EMAIL | Soon | link} {link} | text has a } that no { belongs to",
                "REMINDER | EMAIL | Soon {link} | {link} | subject must not have {link} in it",
                "REMINDER | EMAIL | '' | {link} | subject is required",
                "REMINDER | SMS | Soon | {link} | 'subject must not be given for an SMS, which has none'"
            })
    void what_cannot_be_sent_is_not_taken(NoticeKind kind, Channel channel, String subject, String text, String why) {
        assertThatThrownBy(() -> Wordable.checked(kind, channel, new Words(subject, text)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(why);
    }

    @Test
    void no_control_characters_and_no_endless_texts_are_taken() {
        for (String bad : new String[] {"a\rb", "a\nBcc: x", "a\u0000", "a\u202eb", "a\u2028b", "a".repeat(151)}) {
            assertThatThrownBy(() -> Wordable.checked(REMINDER, EMAIL, new Words(bad, "{link}")))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("subject must");
        }
        for (String bad : new String[] {"a\rb", "a\tb", "a\u0007", "a\u202eb", "a".repeat(4000)}) {
            assertThatThrownBy(() -> Wordable.checked(REPORT_READY, EMAIL, new Words("Soon", bad + "{link}")))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("text must");
        }
        assertThatThrownBy(() -> Wordable.checked(REMINDER, SMS, new Words("", "a\n{link}")))
                .hasMessageStartingWith("text must be one line");
        assertThatThrownBy(() -> Wordable.checked(REMINDER, SMS, new Words("", "a".repeat(200) + "{link}")))
                .hasMessageStartingWith("text must have at most");
        assertThat(Wordable.checked(REMINDER, EMAIL, new Words("Bis {date}", "Grüße\n\n{link}")))
                .isNotNull();
    }

    @Test
    void the_words_of_the_house_pass_the_same_check() {
        NoticeWordingTest.everything().forEach(each -> {
            NoticeKind kind = (NoticeKind) each.get()[0];
            Language language = (Language) each.get()[1];
            for (Channel channel : Channel.values()) {
                Words usual = Texts.usual(kind, channel, language, Recipient.Kind.PATIENT);
                assertThat(Wordable.checked(kind, channel, usual)).isNotNull();
            }
        });
    }

    @Test
    void a_preview_is_made_of_the_clinic_as_it_is() {
        NoticeWording wording = Cases.wording(decisions.history());
        Content content = wording.preview(
                Preview.at(CLINIC, decisions.history()),
                CLINIC,
                new NoticeTemplatesEndpoint.Choice(REMINDER, EMAIL, Language.GERMAN),
                Wordable.checked(REMINDER, EMAIL, new Words("Bis {date}", "{clinic}\n\n{link}")),
                Cases.START);

        assertThat(content.subject()).isEqualTo("Bis Freitag, 27. November 2026");
        assertThat(content.text()).startsWith("Elm Clinic\n\nhttps://elm.example/confirm-visit#example");
        assertThat(content.html()).contains("<p>Elm Clinic</p>");
    }
}
