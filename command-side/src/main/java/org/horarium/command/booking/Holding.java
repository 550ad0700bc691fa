package org.horarium.command.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.command.booking.BookingCommand.HoldSlot;
import org.horarium.command.booking.BookingCommand.ReleaseHold;
import org.horarium.command.booking.Terms.Offer;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.stereotype.Component;

/** Sets slots aside for those who are still filling in a form. */
@Component
class Holding {

    private final Calendars calendars;
    private final Deciding deciding;
    private final History history;
    private final Clock clock;

    Holding(Calendars calendars, Deciding deciding, History history, Clock clock) {
        this.calendars = calendars;
        this.deciding = deciding;
        this.history = history;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(HoldSlot command) {
        if (!history.knows(command.wish().doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        Terms terms = deciding.terms(command.wish().doctor());
        Offer offer = terms.offer(command.wish());
        if (offer.refused() != null) {
            return offer.refused();
        }
        Visit visit = offer.promised();
        List<CalendarId> ids = Calendars.days(visit.doctor(), visit.claimed()).toList();
        OpenDays days = calendars.open(Days.of(ids));
        Optional<Claim> earlier = days.day(ids.get(0)).flatMap(day -> day.claim(command.hold()));
        if (earlier.isPresent()) {
            return earlier.get().slot().equals(visit.claimed())
                    ? held(
                            days,
                            ids,
                            visit,
                            command,
                            Objects.requireNonNull(earlier.get().until()))
                    : EarlierAnswers.KEY_REUSED;
        }
        Optional<Claim> conflict = days.inTheWay(
                visit.doctor(), visit.claimed(), terms.now(), command.actor().id(), null);
        if (conflict.isPresent()) {
            return Decision.refusal(conflict.get());
        }
        Instant until = terms.now().plus(command.length()).truncatedTo(ChronoUnit.SECONDS);
        ids.forEach(id -> days.calendar(id)
                .execute(it ->
                        it.hold(command.hold(), visit.claimed(), command.actor().id(), until)));
        return held(days, ids, visit, command, until);
    }

    @CommandHandler
    Outcome handle(ReleaseHold command) {
        List<CalendarId> ids =
                Calendars.days(command.doctor(), command.claimed()).toList();
        OpenDays days = calendars.open(Days.NONE, Days.of(ids));
        Optional<Claim> claim = days.day(ids.get(0))
                .flatMap(day -> day.claim(command.hold()))
                .filter(it -> it.isHeldBy(command.actor().id()) && it.slot().equals(command.claimed()))
                .filter(it -> it.isLive(clock.instant()));
        if (claim.isEmpty()) {
            return Refused.because(Reason.UNKNOWN_HOLD, "No such hold.");
        }
        ids.forEach(id -> days.calendar(id).execute(it -> it.release(command.hold(), command.claimed())));
        Aggregate<DoctorCalendar> last = days.calendar(ids.get(ids.size() - 1));
        return new Written(last.identifierAsString(), Objects.requireNonNull(last.version()), true);
    }

    private static Held held(OpenDays days, List<CalendarId> ids, Visit visit, HoldSlot command, Instant until) {
        Aggregate<DoctorCalendar> last = days.calendar(ids.get(ids.size() - 1));
        return new Held(
                last.identifierAsString(),
                Objects.requireNonNull(last.version()),
                new Ticket(command.hold().value(), visit.doctor(), visit.claimed()),
                visit.slot(),
                visit.zone(),
                until);
    }
}
