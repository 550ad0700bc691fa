package org.horarium.command.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Evidence;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.ExtendHold;
import org.horarium.command.booking.HoldCommand.HoldForOffer;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.command.booking.HoldCommand.ReleaseHold;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.stereotype.Component;

/** Sets slots aside for those who are still filling in a form. */
@Component
class Holding {

    private static final Refused UNKNOWN = Refused.because(Reason.UNKNOWN_HOLD, "No such hold.");

    private final Calendars calendars;
    private final Deciding deciding;
    private final Alternatives alternatives;
    private final History history;
    private final Clock clock;

    Holding(Calendars calendars, Deciding deciding, Alternatives alternatives, History history, Clock clock) {
        this.calendars = calendars;
        this.deciding = deciding;
        this.alternatives = alternatives;
        this.history = history;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(HoldSlot command) {
        return hold(
                command.hold(),
                command.wish(),
                now -> end(now, HoldTimes.first(command.hold(), command.length())),
                (refused, decision) -> {
                    Evidence.mustSuffice();
                    return refused.offering(alternatives.to(command.wish(), decision));
                });
    }

    /** Who is offered one slot wants no other in its place. */
    @CommandHandler
    Outcome handle(HoldForOffer command) {
        return hold(command.hold(), command.wish(), now -> command.until(), (refused, decision) -> refused);
    }

    private Outcome hold(
            OwnHold hold, Wish wish, UnaryOperator<Instant> end, BiFunction<Refused, Decision, Refused> words) {
        if (!history.knows(wish.doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        Decision decision = deciding.on(wish, hold);
        Optional<Claim> earlier = decision.days().claim(hold.id());
        if (earlier.isPresent()) {
            Visit visit = decision.offer().promised();
            return earlier.get().slot().equals(visit.claimed())
                    ? held(decision.days(), visit, until(earlier.get()))
                    : EarlierAnswers.KEY_REUSED;
        }
        Optional<Refused> refused = decision.reasonToRefuse();
        if (refused.isPresent()) {
            return words.apply(refused.get(), decision);
        }
        Visit visit = decision.offer().promised();
        Instant until = end.apply(decision.now());
        write(decision.days(), visit.doctor(), visit.claimed(), day -> day.hold(hold, visit.claimed(), until));
        return held(decision.days(), visit, until);
    }

    @CommandHandler
    Outcome handle(ExtendHold command) {
        OpenDays days = open(command.doctor(), command.claimed());
        Optional<Claim> claim = live(days, command.hold(), command.claimed());
        if (claim.isEmpty()) {
            return UNKNOWN;
        }
        Instant first = Objects.requireNonNull(claim.get().firstUntil());
        Instant now = until(claim.get());
        Instant until = HoldTimes.extended(command.hold(), first, now, end(clock.instant(), command.length()));
        if (!until.equals(now)) {
            write(days, command.doctor(), command.claimed(), day -> day.hold(command.hold(), command.claimed(), until));
        }
        Aggregate<DoctorCalendar> last = last(days, command.doctor(), command.claimed());
        return new Extended(last.identifierAsString(), Objects.requireNonNull(last.version()), until);
    }

    @CommandHandler
    Outcome handle(ReleaseHold command) {
        OpenDays days = open(command.doctor(), command.claimed());
        if (live(days, command.hold(), command.claimed()).isEmpty()) {
            return UNKNOWN;
        }
        write(
                days,
                command.doctor(),
                command.claimed(),
                day -> day.release(command.hold().id(), command.claimed()));
        Aggregate<DoctorCalendar> last = last(days, command.doctor(), command.claimed());
        return new Written(last.identifierAsString(), Objects.requireNonNull(last.version()), true);
    }

    private OpenDays open(DoctorId doctor, TimeSlot claimed) {
        return calendars.open(Days.NONE, Days.of(Calendars.days(doctor, claimed).toList()));
    }

    /** What the hold claims, where it is theirs and still stands. */
    private Optional<Claim> live(OpenDays days, OwnHold hold, TimeSlot claimed) {
        return days.claim(hold.id())
                .filter(it -> it.isHeldBy(hold.holder()) && it.slot().equals(claimed))
                .filter(it -> it.isLive(clock.instant()));
    }

    private static void write(OpenDays days, DoctorId doctor, TimeSlot claimed, Consumer<DoctorCalendar> deed) {
        Calendars.days(doctor, claimed).forEach(id -> days.calendar(id).execute(deed));
    }

    private static Held held(OpenDays days, Visit visit, Instant until) {
        Aggregate<DoctorCalendar> last = last(days, visit.doctor(), visit.claimed());
        return new Held(last.identifierAsString(), Objects.requireNonNull(last.version()), visit, until);
    }

    private static Aggregate<DoctorCalendar> last(OpenDays days, DoctorId doctor, TimeSlot claimed) {
        List<CalendarId> ids = Calendars.days(doctor, claimed).toList();
        return days.calendar(ids.get(ids.size() - 1));
    }

    private static Instant until(Claim hold) {
        return Objects.requireNonNull(hold.until());
    }

    private static Instant end(Instant now, Duration length) {
        return now.plus(length).truncatedTo(ChronoUnit.SECONDS);
    }
}
