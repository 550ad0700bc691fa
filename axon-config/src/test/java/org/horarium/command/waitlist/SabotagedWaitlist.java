package org.horarium.command.waitlist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.booking.FreedTime;
import org.horarium.command.booking.Held;
import org.horarium.command.booking.Visits;
import org.horarium.command.waitlist.Freed.Choice;
import org.horarium.command.waitlist.WaitlistQueue.Candidate;
import org.horarium.config.HorariumApplication;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.OfferId;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The platform with a fault built in, for whoever looks for faults. */
public final class SabotagedWaitlist {

    private SabotagedWaitlist() {}

    /** Who came last is asked first. */
    public static final class ServingTheLast {

        private ServingTheLast() {}

        /** Starts it. */
        public static void main(String[] arguments) {
            start(LastFirst.class, arguments);
        }
    }

    /** What is offered is held by nobody. */
    public static final class HoldingNothing {

        private HoldingNothing() {}

        /** Starts it. */
        public static void main(String[] arguments) {
            start(Unheld.class, arguments);
        }
    }

    private static void start(Class<?> fault, String[] arguments) {
        System.setProperty("spring.main.sources", fault.getName());
        HorariumApplication.main(arguments);
    }

    /** Not a component, so that it is there only where it is named. */
    @Primary
    static final class LastFirst extends Matching {

        LastFirst(
                WaitlistQueue queue,
                Waits waits,
                FreedTime time,
                Visits visits,
                History history,
                Deadlines deadlines,
                Clock clock) {
            super(queue, waits, time, visits, history, deadlines, clock);
        }

        @Override
        List<Candidate> order(List<Candidate> waiting) {
            List<Candidate> turned = new ArrayList<>(waiting);
            Collections.reverse(turned);
            return turned;
        }
    }

    @Primary
    static final class Unheld extends Offering {

        private final FreedTime time;

        Unheld(
                FreedTimes freedTimes,
                WaitlistQueue queue,
                Matching matching,
                Waits waits,
                Commands commands,
                PlatformTransactionManager transactions,
                FreedTime time,
                Clock clock) {
            super(freedTimes, queue, matching, waits, commands, transactions, clock);
            this.time = time;
        }

        @Override
        Outcome hold(Choice choice, OfferId offer) {
            TimeSlot near =
                    new TimeSlot(choice.wish().start(), choice.wish().start().plusSeconds(60));
            Visit visit = time.chances(
                            choice.wish().doctor(),
                            near,
                            choice.wish().visitType(),
                            choice.wish().mode())
                    .get(0)
                    .visit();
            return new Held(offer.toString(), 0, visit, choice.until());
        }
    }
}
