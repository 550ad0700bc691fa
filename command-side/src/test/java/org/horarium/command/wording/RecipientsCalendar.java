package org.horarium.command.wording;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Somebody's calendar as RFC 5546, 2.1.4 wants it kept: what comes is of the event with its UID, and counts if its number is
 * higher than what is known, or the same and written later.
 */
final class RecipientsCalendar {

    private final Map<String, VEvent> events = new HashMap<>();

    void receive(String invitation) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(invitation));
        calendar.validate(true);
        VEvent event = calendar.getComponent("VEVENT");
        String method = calendar.getMethod().getValue();
        if (!method.equals("REQUEST") && !method.equals("CANCEL")) {
            throw new IllegalArgumentException("No calendar takes a " + method);
        }
        events.merge(event.getUid().getValue(), event, (known, come) -> isNewer(come, known) ? come : known);
    }

    /** How many there are, of those too that are off. */
    int size() {
        return events.size();
    }

    VEvent only() {
        return events.values().iterator().next();
    }

    static String value(VEvent event, String property) {
        Property found = event.getProperty(property);
        return found == null ? "" : found.getValue();
    }

    private static boolean isNewer(VEvent come, VEvent known) {
        int by = come.getSequence().getSequenceNo() - known.getSequence().getSequenceNo();
        return by > 0
                || (by == 0
                        && come.getDateStamp()
                                .getDate()
                                .after(known.getDateStamp().getDate()));
    }
}
