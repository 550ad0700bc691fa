package org.horarium.config.past;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.springframework.stereotype.Component;

/** What was promised of a doctor's day. */
@Component
class PastCalendars {

    private final StoredEvents store;
    private final PastSchedules schedules;
    private final Visitors visitors;
    private final Clock clock;

    PastCalendars(StoredEvents store, PastSchedules schedules, Visitors visitors, Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.visitors = visitors;
        this.clock = clock;
    }

    static CalendarState day(List<StoredEvent> events) {
        return Folded.of(events, CalendarState.FREE, DoctorCalendarEvent.class, CalendarState::apply);
    }

    Seen seen(CalendarId calendar, Moment moment) {
        List<StoredEvent> events = store.of(calendar.toString(), moment);
        CalendarState day = day(events).at(time(moment));
        return Seen.of(day, events, visitors.of(day)).under(schedules.of(calendar.doctor(), moment));
    }

    /** The day up to its event of that number, as somebody who decided then saw it. */
    CalendarState decidedOn(CalendarId calendar, long version, Instant now) {
        return day(store.of(calendar.toString(), Moment.NOW).stream()
                        .filter(event -> event.sequence() <= version)
                        .toList())
                .at(now);
    }

    /** What the clock showed then. */
    Instant time(Moment moment) {
        if (moment instanceof Moment.At at) {
            return at.time();
        }
        return moment instanceof Moment.Place place ? store.timeOf(place).orElse(Instant.EPOCH) : clock.instant();
    }
}
