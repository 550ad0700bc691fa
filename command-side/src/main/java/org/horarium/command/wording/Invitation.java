package org.horarium.command.wording;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.Language;
import org.horarium.shared.PlainLine;
import org.jspecify.annotations.Nullable;

/**
 * A visit for the recipient's calendar (RFC 5546, 3.2.2 and 3.2.5): under one name for as long as the visit lives, so that a
 * later one with a higher number takes the place of the earlier, and a cancellation takes it away. Calendars are shared with
 * who knows whom, so it tells when, where and at which clinic, and nothing else.
 *
 * @param sender where such mail comes from, who is the organizer
 * @param address of the recipient, who alone is invited
 * @param now when it is written
 */
record Invitation(
        VisitTime visit, Language language, String clinic, String sender, @Nullable String address, Instant now) {

    private static final String FROM_US = "-//Horarium//Appointments//EN";
    /** What may stand in an address without further ado; anything else could become something else of the object. */
    private static final String PLAIN_ADDRESS = "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}.-]+";

    String text() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(FROM_US);
        calendar.setMethod(visit.cancelled() ? Method.CANCEL : Method.REQUEST);
        CalendarZone zone = new CalendarZone(visit.zone(), visit.start(), visit.end());
        if (zone.tellsApart()) {
            calendar.getTimezoneInfo().setDefaultTimezone(zone.assignment());
        }
        calendar.addEvent(event());
        return Folding.of(written(calendar));
    }

    private VEvent event() {
        VEvent event = new VEvent();
        event.setUid("appointment-" + visit.appointment().value() + "@horarium");
        event.setSequence(visit.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(visit.start()));
        event.setDateEnd(Date.from(visit.end()));
        event.setSummary(Texts.of(language, "invitation.title") + Texts.of(language, "comma") + PlainLine.of(clinic));
        event.setStatus(visit.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(visit.cancelled());
        event.setClassification(Classification.PRIVATE);
        event.setOrganizer(new Organizer(PlainLine.of(clinic).replace('"', '\''), sender));
        if (visit.place() != null) {
            event.setLocation(PlainLine.of(visit.place()));
        }
        if (address != null && address.matches(PLAIN_ADDRESS)) {
            event.addAttendee(invited(address));
        }
        return event;
    }

    /** They have booked it, or somebody for them: nobody waits for an answer. */
    private static Attendee invited(String address) {
        Attendee invited = new Attendee(null, address);
        invited.setParticipationStatus(ParticipationStatus.ACCEPTED);
        invited.setRsvp(false);
        return invited;
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
