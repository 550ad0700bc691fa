package org.horarium.command.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.horarium.command.History;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.FreedTime;
import org.horarium.command.booking.FreedTime.Chance;
import org.horarium.command.booking.Visits;
import org.horarium.command.patients.Standing;
import org.horarium.command.waitlist.Freed.Choice;
import org.horarium.command.waitlist.WaitlistQueue.Candidate;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.waitlist.Criteria;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the first who waits for what came free. It reads, and changes nothing. */
@Component
class Matching {

    private final WaitlistQueue queue;
    private final Waits waits;
    private final FreedTime time;
    private final Visits visits;
    private final History history;
    private final Deadlines deadlines;
    private final Clock clock;

    Matching(
            WaitlistQueue queue,
            Waits waits,
            FreedTime time,
            Visits visits,
            History history,
            Deadlines deadlines,
            Clock clock) {
        this.queue = queue;
        this.waits = waits;
        this.time = time;
        this.visits = visits;
        this.history = history;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private record Kind(@Nullable String visitType, @Nullable VisitMode mode) {}

    /** Who is next for it, and with which visit. */
    Optional<Choice> next(Freed freed) {
        Collection<String> specializations = waits.specializationsOf(freed.doctor());
        Optional<PatientId> giver =
                Optional.ofNullable(freed.givenUp()).flatMap(visits::of).map(Visits.KnownVisit::patient);
        Map<Kind, List<Chance>> chances = new HashMap<>();
        for (Candidate candidate : order(queue.waiting(freed.doctor(), specializations))) {
            if (!giver.filter(candidate.patient()::equals).isPresent()) {
                Optional<Choice> choice = choice(candidate, freed, specializations, chances);
                if (choice.isPresent()) {
                    return choice;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether somebody might still have it when a hold that stands in the way has lapsed. */
    boolean mayBeLater(Freed freed) {
        return time.isHeld(freed.doctor(), freed.time(), queue.holds(freed.doctor()))
                && !queue.waiting(freed.doctor(), waits.specializationsOf(freed.doctor()))
                        .isEmpty();
    }

    /** As they came. A sabotaged test asks in another order. */
    List<Candidate> order(List<Candidate> waiting) {
        return waiting;
    }

    private Optional<Choice> choice(
            Candidate candidate, Freed freed, Collection<String> specializations, Map<Kind, List<Chance>> chances) {
        Wait known = waits.lastKnown(candidate.entry());
        if (known.joined() == null) {
            return Optional.empty();
        }
        Criteria criteria = known.joined().criteria();
        Kind kind = new Kind(criteria.visitType(), criteria.mode());
        List<Chance> could = chances.computeIfAbsent(
                kind, it -> time.chances(freed.doctor(), freed.time(), it.visitType(), it.mode()));
        return could.stream()
                .filter(chance -> known.isFor(chance.visit(), specializations))
                .filter(chance -> isOpen(candidate, chance.visit()))
                .flatMap(chance -> choice(candidate, chance).stream())
                .findFirst();
    }

    private boolean isOpen(Candidate candidate, Visit visit) {
        Standing standing = Standing.of(candidate.patient(), history);
        return waits.of(candidate.entry()).isOpenTo(visit)
                && !standing.isMerged()
                && !standing.isErased()
                && time.suits(candidate.patient(), visit.slot());
    }

    private Optional<Choice> choice(Candidate candidate, Chance chance) {
        Instant now = clock.instant();
        Visit visit = chance.visit();
        return deadlines
                .of(now, chance.bookableUntil())
                .map(until -> new Choice(
                        candidate.entry(),
                        candidate.patient(),
                        new Wish(visit.doctor(), visit.slot().start(), visit.visitType(), null, visit.mode()),
                        until));
    }
}
