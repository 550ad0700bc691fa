package org.horarium.command.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Refused.Obstacle;
import org.horarium.command.Written;
import org.horarium.command.booking.BookingCommand.BlockTime;
import org.horarium.command.booking.BookingCommand.UnblockTime;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.stereotype.Component;

/** Takes doctors' time out of what can be booked, and gives it back. */
@Component
class Blocking {

    /** A longer absence is a matter of weekly hours and exceptions: every day of a block is a stream to write. */
    static final Duration LONGEST = Duration.ofDays(31);

    private final Calendars calendars;
    private final History history;
    private final Clock clock;

    Blocking(Calendars calendars, History history, Clock clock) {
        this.calendars = calendars;
        this.history = history;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(BlockTime command) {
        if (!history.knows(command.doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        List<CalendarId> ids =
                Calendars.days(command.doctor(), command.blocked()).toList();
        OpenDays days = calendars.open(Days.of(ids));
        Optional<Claim> earlier = days.day(ids.get(0)).flatMap(day -> day.claim(command.block()));
        if (earlier.isPresent()) {
            return earlier.get().slot().equals(command.blocked()) ? written(days, ids) : EarlierAnswers.KEY_REUSED;
        }
        List<Obstacle> obstacles = obstacles(
                        ids.stream().flatMap(id -> days.day(id).stream()), command.blocked(), clock.instant())
                .toList();
        if (!obstacles.isEmpty() && !command.keepAppointments()) {
            return Refused.because(
                            Reason.APPOINTMENTS_IN_THE_WAY,
                            "There are appointments in that time. Move or cancel them, or keep them and block the rest.")
                    .naming(obstacles);
        }
        ids.forEach(
                id -> days.calendar(id).execute(it -> it.block(command.block(), command.blocked(), command.reason())));
        return written(days, ids);
    }

    @CommandHandler
    Outcome handle(UnblockTime command) {
        List<CalendarId> ids =
                Calendars.days(command.doctor(), command.blocked()).toList();
        OpenDays days = calendars.open(Days.NONE, Days.of(ids));
        if (days.day(ids.get(0))
                .flatMap(day -> day.claim(command.block()))
                .filter(claim -> claim.slot().equals(command.blocked()))
                .isEmpty()) {
            return Refused.because(Reason.UNKNOWN_BLOCK, "No such block.");
        }
        ids.forEach(id -> days.calendar(id).execute(it -> it.unblock(command.block(), command.blocked())));
        return written(days, ids);
    }

    /** The time between two moments as a client wrote them. */
    static TimeSlot interval(OffsetDateTime from, OffsetDateTime to) {
        Instant start = Starts.plausible("start", from);
        Instant end = Starts.plausible("end", to);
        if (!start.isBefore(end)) {
            throw new InvalidInput("end", "must come after start");
        }
        TimeSlot blocked = new TimeSlot(start, end);
        if (blocked.length().compareTo(LONGEST) > 0) {
            throw new InvalidInput(
                    "end", "must come within " + LONGEST.toDays() + " days: use exceptions or hours for more");
        }
        return blocked;
    }

    /** The appointments of those days for which that time cannot be blocked. */
    static Stream<Obstacle> obstacles(Stream<Day> days, TimeSlot blocked, Instant now) {
        return days.flatMap(day -> day.allInTheWay(blocked, now))
                .filter(claim -> claim.kind() == Claim.Kind.BOOKED)
                .map(claim -> new Obstacle(new AppointmentId(claim.key().id()), claim.slot()))
                .distinct();
    }

    private static Written written(OpenDays days, List<CalendarId> ids) {
        Aggregate<DoctorCalendar> last = days.calendar(ids.get(ids.size() - 1));
        return new Written(last.identifierAsString(), Objects.requireNonNull(last.version()), true);
    }
}
