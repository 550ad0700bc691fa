package org.horarium.command.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.wording.Cases.BERLIN;
import static org.horarium.command.wording.Cases.START;
import static org.horarium.command.wording.Cases.visit;
import static org.horarium.command.wording.RecipientsCalendar.value;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An independent library takes an invitation, what changes it and what calls it off for one and the same event. */
class InvitationTest {

    private static final Instant LATER = START.plusSeconds(7200);

    private final RecipientsCalendar calendar = new RecipientsCalendar();

    @Test
    void an_invitation_its_update_and_its_cancellation_are_one_event() throws Exception {
        calendar.receive(booked());
        assertThat(calendar.only().getStartDate().getDate().toInstant()).isEqualTo(START);
        assertThat(value(calendar.only(), Property.STATUS)).isEqualTo("CONFIRMED");

        calendar.receive(moved());
        assertThat(calendar.only().getStartDate().getDate().toInstant()).isEqualTo(LATER);
        assertThat(calendar.only().getEndDate().getDate().toInstant()).isEqualTo(LATER.plusSeconds(1800));

        calendar.receive(cancelled());
        assertThat(calendar.size()).isEqualTo(1);
        assertThat(value(calendar.only(), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void in_whichever_order_they_come_the_last_word_holds() throws Exception {
        for (List<String> order : List.of(
                List.of(cancelled(), moved(), booked()),
                List.of(moved(), cancelled(), booked()),
                List.of(booked(), cancelled(), moved()))) {
            RecipientsCalendar late = new RecipientsCalendar();
            for (String each : order) {
                late.receive(each);
            }
            assertThat(late.size()).isEqualTo(1);
            assertThat(value(late.only(), Property.STATUS)).isEqualTo("CANCELLED");
        }
    }

    @Test
    void a_calendar_does_not_take_another_name_or_an_old_number_for_a_change() throws Exception {
        calendar.receive(booked());
        calendar.receive(moved().replace("appointment-", "another-"));
        assertThat(calendar.size()).isEqualTo(2);

        RecipientsCalendar second = new RecipientsCalendar();
        second.receive(moved());
        second.receive(cancelled().replace("SEQUENCE:2", "SEQUENCE:0"));
        assertThat(value(second.only(), Property.STATUS)).isEqualTo("CONFIRMED");
    }

    @Test
    void it_says_when_where_and_at_which_clinic_and_invites_the_recipient_alone() throws Exception {
        VEvent event = event(booked());

        assertThat(value(event, Property.SUMMARY)).isEqualTo("Appointment, Elm Clinic");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Elm House, 1 Elm Street, Berlin");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:desk@elm.example");
        assertThat(event.getProperties(Property.ATTENDEE))
                .extracting(one -> ((Property) one).getValue())
                .containsExactly("mailto:" + Cases.ANNA);
        assertThat(value(event, Property.CLASS)).isEqualTo("PRIVATE");
        assertThat(value(event, Property.DESCRIPTION)).isEmpty();
        assertThat(value(event, Property.URL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-11-27T09:30:00Z, 20261127T103000",
        "Europe/Berlin, 2027-03-28T00:45:00Z, 20270328T014500",
        "Europe/Berlin, 2027-03-28T01:00:00Z, 20270328T030000",
        "America/New_York, 2026-11-01T04:15:00Z, 20261101T001500",
        "America/New_York, 2026-11-01T07:00:00Z, 20261101T020000",
        "Asia/Kolkata, 2027-01-10T04:00:00Z, 20270110T093000",
        "Australia/Lord_Howe, 2027-01-10T04:00:00Z, 20270110T150000",
        "Etc/UTC, 2027-01-10T04:00:00Z, 20270110T040000"
    })
    void its_zone_is_told_with_it_as_it_is_at_that_time(String zone, Instant start, String wall) throws Exception {
        String text = text(visit(start, ZoneId.of(zone), false, 0), Cases.ELM);

        assertThat(text).contains("BEGIN:VTIMEZONE", "TZID:" + zone, "DTSTART;TZID=" + zone + ":" + wall);
        assertThat(offsetBefore(text, wall))
                .isEqualTo(ZoneId.of(zone).getRules().getOffset(start).getTotalSeconds());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T05:30:00Z, 20261101T053000Z", "2026-11-01T06:00:00Z, 20261101T060000Z"})
    void an_hour_that_comes_twice_is_told_without_a_zone(Instant start, String utc) throws Exception {
        String text = text(visit(start, ZoneId.of("America/New_York"), false, 0), Cases.ELM);

        assertThat(text).contains("DTSTART:" + utc).doesNotContain("TZID");
        assertThat(event(text).getStartDate().getDate().toInstant()).isEqualTo(start);
    }

    @Test
    void what_a_clinic_calls_itself_stays_a_name() throws Exception {
        String hostile = "Elm, Oak; \"Söhne\"\r\nATTENDEE:mailto:mallory@example.org\nالعيادة 🏥\\ " + "é".repeat(60);

        String text = text(visit(START, BERLIN, false, 0), hostile);

        VEvent event = event(text);
        assertThat(value(event, Property.SUMMARY))
                .isEqualTo("Appointment, Elm, Oak; \"Söhne\" ATTENDEE:mailto:mallory@example.org العيادة 🏥\\ "
                        + "é".repeat(60));
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void an_address_that_could_be_more_than_that_invites_nobody() throws Exception {
        String text = new Invitation(
                        visit(START, BERLIN, false, 0),
                        Language.ENGLISH,
                        Cases.ELM,
                        "desk@elm.example",
                        "a@b.example\r\nATTENDEE:mailto:mallory@example.org",
                        START)
                .text();

        assertThat(text).doesNotContain("ATTENDEE", "mallory");
    }

    private static String booked() {
        return text(visit(START, BERLIN, false, 0), Cases.ELM);
    }

    private static String moved() {
        return text(visit(LATER, BERLIN, false, 1), Cases.ELM);
    }

    private static String cancelled() {
        return text(visit(LATER, BERLIN, true, 2), Cases.ELM);
    }

    private static String text(VisitTime visit, String clinic) {
        return new Invitation(
                        visit, Language.ENGLISH, clinic, "desk@elm.example", Cases.ANNA, START.minusSeconds(86_400))
                .text();
    }

    private static VEvent event(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate(true);
        return calendar.getComponent("VEVENT");
    }

    /** What the zone in the file itself says, by the last change before that wall time. */
    private static int offsetBefore(String text, String wall) {
        String zone = text.substring(text.indexOf("BEGIN:VTIMEZONE"), text.indexOf("END:VTIMEZONE"));
        String onset = "";
        int seconds = 0;
        for (String part : zone.split("BEGIN:(STANDARD|DAYLIGHT)\r\n", -1)) {
            if (part.contains("DTSTART:")) {
                String start = after(part, "DTSTART:");
                if (start.compareTo(wall) <= 0 && start.compareTo(onset) > 0) {
                    onset = start;
                    seconds =
                            java.time.ZoneOffset.of(after(part, "TZOFFSETTO:")).getTotalSeconds();
                }
            }
        }
        return seconds;
    }

    private static String after(String part, String name) {
        int at = part.indexOf(name) + name.length();
        return part.substring(at, part.indexOf("\r\n", at));
    }
}
