package org.horarium.command.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.horarium.command.Evidence;
import org.horarium.command.NewStreams;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.stereotype.Component;

/**
 * Sees who was faster where many want time of one day. Those who came too late would queue for the day's lock one by
 * one, each to hear of the same claim; without it they are answered as fast as they come.
 */
@Component
class Crowd {

    private final NewStreams streams;
    private final Timetables timetables;

    Crowd(NewStreams streams, Timetables timetables) {
        this.streams = streams;
        this.timetables = timetables;
    }

    /** The claim in the way of that visit; none where nobody queues, for then the lock costs nothing. */
    Optional<Claim> ahead(Visit visit, Actor actor, Instant now) {
        List<CalendarId> days = Calendars.days(visit.doctor(), visit.claimed()).toList();
        if (!streams.areCrowded(days.stream())) {
            return Optional.empty();
        }
        // The first look asks the store and binds nobody; what it found is what the answer then rests on.
        return Evidence.aside(() -> inTheWay(days, visit, actor, now))
                .flatMap(seen -> inTheWay(days, visit, actor, now));
    }

    private Optional<Claim> inTheWay(List<CalendarId> days, Visit visit, Actor actor, Instant now) {
        return days.stream()
                .map(timetables::day)
                .flatMap(day -> day.inTheWay(visit.claimed(), now, claim -> claim.isHeldBy(actor.id())).stream())
                .findFirst();
    }
}
