package org.horarium.query.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.Language;
import org.horarium.shared.PlainLine;

/**
 * Somebody's visits as a calendar that others follow (RFC 5545, RFC 7986). Calendars are shared with who knows whom, so it
 * tells when and at which clinic, and neither with whom nor why. A visit has the name that its invitation has.
 */
record FeedFile(List<Entry> entries, Language language, Instant now) {

    private static final String FROM_US = "-//Horarium//Appointments//EN";

    String text() {
        FeedWords words = FeedWords.in(language);
        ICalendar calendar = new ICalendar();
        calendar.setProductId(FROM_US);
        calendar.setName(words.all());
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        entries.forEach(entry -> calendar.addEvent(event(entry, words)));
        if (entries.isEmpty()) {
            calendar.addComponent(utc());
        }
        return written(calendar);
    }

    /** The same as long as it says the same, whenever it is written. */
    String tag() {
        return "W/\"" + UUID.nameUUIDFromBytes((language + " " + entries).getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private VEvent event(Entry entry, FeedWords words) {
        VEvent event = new VEvent();
        event.setUid("appointment-" + entry.appointment() + "@horarium");
        event.setSequence(Math.toIntExact(entry.version()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.start()));
        event.setDateEnd(Date.from(entry.end()));
        event.setSummary(
                entry.clinic() == null ? words.one() : words.one() + words.comma() + PlainLine.of(entry.clinic()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(entry.cancelled());
        event.setClassification(Classification.PRIVATE);
        if (entry.place() != null) {
            event.setLocation(PlainLine.of(entry.place()));
        }
        return event;
    }

    /** A calendar has to have something in it (RFC 5545, 3.6). */
    private static VTimezone utc() {
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(0));
        always.setTimezoneOffsetTo(new UtcOffset(0));
        VTimezone zone = new VTimezone("Etc/UTC");
        zone.addStandardTime(always);
        return zone;
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
