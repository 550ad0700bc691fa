package org.horarium.command.wording;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * A zone for a calendar that may not know it (RFC 5545, 3.6.5): what its clocks show from the change before a visit until
 * the visit is over, each change by its own date, so that it is right whatever the rules become later.
 */
record CalendarZone(ZoneId zone, Instant from, Instant until) {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Whether its wall clock can say both. Of an hour that comes twice it means the first one (3.3.5), so UTC says it. */
    boolean tellsApart() {
        return Stream.of(from, until)
                .noneMatch(moment -> zone.getRules()
                                .getValidOffsets(moment.atZone(zone).toLocalDateTime())
                                .size()
                        > 1);
    }

    TimezoneAssignment assignment() {
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component());
    }

    private VTimezone component() {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            add(component, rules, LONG_AGO, offset, offset, from);
        }
        while (change != null && !change.getInstant().isAfter(until)) {
            add(
                    component,
                    rules,
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static void add(
            VTimezone component,
            ZoneRules rules,
            LocalDateTime onset,
            ZoneOffset before,
            ZoneOffset after,
            Instant moment) {
        if (rules.isDaylightSavings(moment)) {
            component.addDaylightSavingsTime(filled(new DaylightSavingsTime(), onset, before, after));
        } else {
            component.addStandardTime(filled(new StandardTime(), onset, before, after));
        }
    }

    private static <T extends Observance> T filled(T part, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        part.setDateStart(new DateTimeComponents(
                onset.getYear(),
                onset.getMonthValue(),
                onset.getDayOfMonth(),
                onset.getHour(),
                onset.getMinute(),
                onset.getSecond(),
                false));
        part.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        part.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return part;
    }
}
