package org.horarium.command.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.wording.Cases.telling;
import static org.horarium.command.wording.Cases.visit;
import static org.horarium.shared.notification.Channel.EMAIL;
import static org.horarium.shared.notification.Channel.SMS;
import static org.horarium.shared.notification.NoticeKind.ACCOUNT;
import static org.horarium.shared.notification.NoticeKind.APPOINTMENT_BOOKED;
import static org.horarium.shared.notification.NoticeKind.APPOINTMENT_CANCELLED;
import static org.horarium.shared.notification.NoticeKind.REMINDER;
import static org.horarium.shared.notification.NoticeKind.REPORT_READY;
import static org.horarium.shared.notification.NoticeKind.WAITLIST_OFFER;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.horarium.command.notification.Content;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.Language;
import org.horarium.shared.notification.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** People are told when, at which clinic and what to do about it, in their language, and nothing else. */
class NoticeWordingTest {

    private final NoticeWording wording = Cases.wording();

    static Stream<Arguments> everything() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind != ACCOUNT)
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_notice_has_words_in_every_language(NoticeKind kind, Language language) {
        Content email = wording.word(telling(kind, language.tag()), EMAIL);
        Content sms = wording.word(telling(kind, language.tag()), SMS);

        assertThat(email.subject()).isNotBlank().doesNotContain("{", "}", "\n", "Berlin");
        assertThat(email.text()).contains(Cases.LINK, Cases.ELM).doesNotContain("{", "}");
        assertThat(email.html())
                .contains("lang=\"" + language.tag() + "\"", "dir=\"" + (language.isRightToLeft() ? "rtl" : "ltr"))
                .contains("<a href=\"" + Cases.LINK + "\"");
        assertThat(email.unsubscribe()).isEqualTo(URI.create("https://elm.horarium.example/unsubscribe/token"));
        assertThat(email.text()).contains("https://elm.horarium.example/unsubscribe/token");
        assertThat(sms.text()).contains(Cases.LINK, Cases.ELM).doesNotContain("{", "}", "\n");
        assertThat(sms.subject()).isEmpty();
        assertThat(sms.html()).isNull();
        assertThat(ShortText.parts(sms.text())).isLessThanOrEqualTo(ShortText.MOST_PARTS);
        assertThat(ShortText.isPlain(sms.text())).isEqualTo(language != Language.ARABIC);
        if (kind != REPORT_READY) {
            assertThat(email.text()).contains("2026", "10:30 (", "Europe/Berlin)");
            assertThat(sms.text()).contains("2026", "10:30 (Europe/Berlin)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Friday 27 November 2026, 10:30 (Central European Time, Europe/Berlin)",
                "de | Freitag, 27. November 2026, 10:30 (Mitteleuropäische Zeit, Europe/Berlin)",
                "es | viernes, 27 de noviembre de 2026, 10:30 (hora de Europa central, Europe/Berlin)",
                "fr | Friday 27 November 2026, 10:30 (Central European Time, Europe/Berlin)"
            })
    void a_time_is_the_clinics_with_the_name_of_its_zone(String language, String time) {
        assertThat(wording.word(telling(APPOINTMENT_BOOKED, language), EMAIL).text())
                .contains(time);
        assertThat(wording.word(telling(WAITLIST_OFFER, language), EMAIL).text())
                .contains(time);
    }

    @Test
    void an_hour_that_comes_twice_is_told_by_the_name_of_its_season() {
        ZoneId newYork = ZoneId.of("America/New_York");
        assertThat(reminderAt("2026-11-01T05:30:00Z", newYork)).contains("01:30 (Eastern Daylight Time, ");
        assertThat(reminderAt("2026-11-01T06:30:00Z", newYork)).contains("01:30 (Eastern Standard Time, ");
        assertThat(reminderAt("2026-11-01T07:30:00Z", newYork)).contains("02:30 (Eastern Time, ");
    }

    @Test
    void doctors_are_spoken_to_as_doctors() {
        Content toDoctor = wording.word(Cases.toDoctor(APPOINTMENT_BOOKED, "en"), EMAIL);

        assertThat(toDoctor.text()).startsWith("An appointment was booked with you.");
        assertThat(toDoctor.subject()).isEqualTo("An appointment was booked for Friday 27 November 2026");
        assertThat(wording.word(Cases.toDoctor(REPORT_READY, "en"), EMAIL).text())
                .contains("is ready for you");
    }

    @Test
    void a_visit_by_video_has_no_place_to_go_to() {
        var visit = visit(Cases.START, Cases.BERLIN, false, 0);
        var video = new VisitTime(visit.appointment(), visit.start(), visit.end(), visit.zone(), null, false, 0);

        Content content = wording.word(telling(APPOINTMENT_BOOKED, "en", Cases.ELM, video), EMAIL);

        assertThat(content.text()).contains("Where: By video\n");
        assertThat(content.invitation()).doesNotContain("LOCATION");
    }

    @Test
    void what_a_clinic_calls_itself_is_text_and_nothing_else() {
        String hostile = "Elm\r\nBcc: all@example.org\u202e {link} <script>alert(1)</script> & \"Söhne\"";

        Content email = wording.word(
                telling(APPOINTMENT_CANCELLED, "de", hostile, visit(Cases.START, Cases.BERLIN, true, 1)), EMAIL);
        Content sms = wording.word(telling(REMINDER, "en", hostile, visit(Cases.START, Cases.BERLIN, false, 1)), SMS);

        assertThat(email.subject()).doesNotContain("\r", "\n", "Bcc");
        assertThat(email.text())
                .contains("Klinik: Elm Bcc: all@example.org {link} <script>")
                .doesNotContain("\r", "\u202e");
        assertThat(email.html())
                .contains(
                        "Elm Bcc: all@example.org {link} &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;")
                .doesNotContain("<script", "\r");
        assertThat(sms.text()).startsWith("Elm Bcc: all@example.org {link}").doesNotContain("\r", "\n");
    }

    @Test
    void a_long_name_is_cut_before_an_sms_gets_a_third_part() {
        String name =
                "Universitätsklinikum für alles Mögliche an der langen Straße am Rande der großen Stadt ".repeat(2);

        for (Language language : Language.values()) {
            String text = wording.word(
                            telling(REMINDER, language.tag(), name, visit(Cases.START, Cases.BERLIN, false, 0)), SMS)
                    .text();
            assertThat(ShortText.parts(text)).isLessThanOrEqualTo(ShortText.MOST_PARTS);
            assertThat(text).startsWith("Univer").contains(Cases.LINK);
        }
    }

    @Test
    void accents_are_given_up_for_a_shorter_sms_and_other_letters_are_not() {
        assertThat(sms("Clínica “Árbol”")).startsWith("Clinica \"Arbol\": ");
        assertThat(sms("Klinik Söhne")).startsWith("Klinik Söhne: ");
        assertThat(sms("Клиника")).startsWith("Клиник");
    }

    @Test
    void at_somebodys_home_there_is_no_clinic() {
        Content content =
                wording.word(telling(APPOINTMENT_BOOKED, "en", "", visit(Cases.START, Cases.BERLIN, false, 0)), EMAIL);

        assertThat(content.text()).contains("Clinic: Horarium\n");
        assertThat(content.invitation()).contains("SUMMARY:Appointment\\, Horarium");
    }

    @Test
    void account_letters_are_told_as_they_are() {
        Content email = wording.word(telling(ACCOUNT, "en"), EMAIL);

        assertThat(email.subject()).isEqualTo("Your account");
        assertThat(email.text()).startsWith("Choose a password here:\n\nhttps://elm.example/reset#secret\n");
        assertThat(email.html())
                .contains("<p>Choose a password here:</p>", "<a href=\"https://elm.example/reset#secret\"");
        assertThat(email.invitation()).isNull();
        assertThat(email.unsubscribe()).isNull();
    }

    @Test
    void only_what_changes_a_visit_comes_with_an_invitation() {
        assertThat(wording.word(telling(APPOINTMENT_BOOKED, "en"), EMAIL).invitation())
                .contains("METHOD:REQUEST");
        assertThat(wording.word(telling(REMINDER, "en"), EMAIL).invitation()).isNull();
        assertThat(wording.word(telling(APPOINTMENT_BOOKED, "en"), SMS).invitation())
                .isNull();
    }

    private String reminderAt(String moment, ZoneId zone) {
        return wording.word(telling(REMINDER, "en", Cases.ELM, visit(Instant.parse(moment), zone, false, 0)), EMAIL)
                .text();
    }

    private String sms(String clinic) {
        return wording.word(telling(REMINDER, "es", clinic, visit(Cases.START, Cases.BERLIN, false, 0)), SMS)
                .text();
    }
}
