package org.horarium.command.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.Held;
import org.horarium.command.booking.HoldCommand.HoldForOffer;
import org.horarium.command.booking.HoldCommand.ReleaseHold;
import org.horarium.command.waitlist.Freed.Choice;
import org.horarium.command.waitlist.WaitlistCommand.OfferVisit;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.OfferId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers what came free to who is next: chosen and written down, then held, then told. Each step can be taken again, as its
 * names are made of what came free; so whoever ends between two of them, the next to come goes on where they were.
 */
@Component
class Offering {

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final Duration WHILE_HELD = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);
    private static final Duration LEAST = Duration.ofMinutes(5);

    private final FreedTimes freedTimes;
    private final WaitlistQueue queue;
    private final Matching matching;
    private final Waits waits;
    private final Commands commands;
    private final TransactionTemplate together;
    private final Clock clock;

    Offering(
            FreedTimes freedTimes,
            WaitlistQueue queue,
            Matching matching,
            Waits waits,
            Commands commands,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.freedTimes = freedTimes;
        this.queue = queue;
        this.matching = matching;
        this.waits = waits;
        this.commands = commands;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Offers all that is free now. */
    void run() {
        for (Freed freed : freedTimes.due(clock.instant())) {
            try {
                offer(freed);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Time that came free cannot be offered at the moment, it waits: {}",
                        e.getClass().getName());
                freedTimes.postpone(freed, clock.instant().plus(AFTER_A_FAULT));
            }
        }
    }

    private void offer(Freed freed) {
        if (freed.released() != null) {
            commands.send(new ReleaseHold(freed.released(), freed.doctor(), freed.time()), origin());
            freedTimes.released(freed);
        }
        Optional<Choice> choice = Optional.ofNullable(freed.choice()).or(() -> choose(freed));
        if (choice.isPresent()) {
            offerOnce(freed, choice.get(), freed.offerTo(choice.get().entry()));
        } else if (matching.mayBeLater(freed)) {
            freedTimes.postpone(freed, clock.instant().plus(WHILE_HELD));
        } else {
            freedTimes.remove(freed);
        }
    }

    private Optional<Choice> choose(Freed freed) {
        Optional<Choice> choice = matching.next(freed);
        choice.ifPresent(chosen -> together.executeWithoutResult(transaction -> {
            queue.reserve(chosen.entry(), freed.offerTo(chosen.entry()));
            freedTimes.choose(freed, chosen);
        }));
        return choice;
    }

    /** One that was made before a process ended is not made anew: its time may have passed, and it ends as any other does. */
    private void offerOnce(Freed freed, Choice choice, OfferId offer) {
        waits.of(choice.entry())
                .offer(offer)
                .ifPresentOrElse(made -> done(freed, made.visit()), () -> offer(freed, choice, offer));
    }

    private void offer(Freed freed, Choice choice, OfferId offer) {
        Outcome hold = hold(choice, offer);
        if (!(hold instanceof Held held) || !held.until().isAfter(clock.instant())) {
            chooseAgain(freed, choice, offer);
            return;
        }
        Outcome told = commands.send(
                new OfferVisit(choice.entry(), offer, held.visit(), Names.hold(offer), held.until()), origin());
        if (told instanceof Refused refused && refused.reason() != Reason.OFFER_OVER) {
            commands.send(
                    new ReleaseHold(
                            Names.hold(offer, choice.patient()),
                            freed.doctor(),
                            held.visit().claimed()),
                    origin());
            chooseAgain(freed, choice, offer);
        } else {
            done(freed, held.visit());
        }
    }

    /** Sets the slot aside in the patient's name; the doctor's day decides, so that nobody else can have it. */
    Outcome hold(Choice choice, OfferId offer) {
        return commands.send(
                new HoldForOffer(Names.hold(offer, choice.patient()), choice.wish(), choice.until()), origin());
    }

    private void chooseAgain(Freed freed, Choice choice, OfferId offer) {
        Instant due = clock.instant().plusSeconds(Math.min(freed.attempt(), WHILE_HELD.toSeconds()));
        together.executeWithoutResult(transaction -> {
            queue.free(choice.entry(), offer);
            freedTimes.forget(freed, due);
        });
    }

    /** What the visit does not take of it is still free. */
    private void done(Freed freed, Visit visit) {
        TimeSlot taken = visit.claimed();
        together.executeWithoutResult(transaction -> {
            rest(freed, "before", freed.time().start(), taken.start());
            rest(freed, "after", taken.end(), freed.time().end());
            freedTimes.remove(freed);
        });
    }

    private void rest(Freed freed, String which, Instant from, Instant until) {
        if (!until.isBefore(from.plus(LEAST))) {
            freedTimes.add(
                    Names.freed(freed.id(), which),
                    freed.doctor(),
                    new TimeSlot(from, until),
                    freed.givenUp(),
                    clock.instant());
        }
    }

    static Map<String, String> origin() {
        return Origin.system("waitlist");
    }
}
