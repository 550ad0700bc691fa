package org.horarium.command.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.horarium.command.Refused.Obstacle;
import org.horarium.command.scheduling.PromisedTime;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.stereotype.Component;

/** Tells those who plan what is promised, as decisions see it. */
@Component
class PromisedDays implements PromisedTime {

    private final Timetables timetables;

    PromisedDays(Timetables timetables) {
        this.timetables = timetables;
    }

    @Override
    public List<TimeSlot> taken(DoctorId doctor, LocalDate first, LocalDate last, Instant now) {
        return first.datesUntil(last.plusDays(1))
                .map(date -> timetables.day(new CalendarId(doctor, date)))
                .flatMap(day -> day.claims().values().stream())
                .filter(claim -> claim.isLive(now))
                .map(Claim::slot)
                .toList();
    }

    @Override
    public TimeSlot block(OffsetDateTime start, OffsetDateTime end) {
        return Blocking.interval(start, end);
    }

    @Override
    public Set<AppointmentId> inTheWay(DoctorId doctor, TimeSlot block, Instant now) {
        return Blocking.obstacles(Calendars.days(doctor, block).map(timetables::day), block, now)
                .map(Obstacle::appointment)
                .collect(Collectors.toSet());
    }
}
