package org.horarium.command.waitlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.horarium.command.Commands;
import org.horarium.command.booking.Visits;
import org.horarium.command.booking.Visits.KnownVisit;
import org.horarium.command.waitlist.WaitlistCommand.LapseOffer;
import org.horarium.command.waitlist.WaitlistCommand.LeaveWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.SettleOffer;
import org.horarium.command.waitlist.WaitlistQueue.Leaving;
import org.horarium.command.waitlist.WaitlistQueue.OpenOffer;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.springframework.stereotype.Component;

/** Ends what is over: offers that were accepted or that nobody answered, and the wishes of who has what they waited for. */
@Component
class Settling {

    private final WaitlistQueue queue;
    private final Waits waits;
    private final Visits visits;
    private final Commands commands;
    private final Clock clock;

    Settling(WaitlistQueue queue, Waits waits, Visits visits, Commands commands, Clock clock) {
        this.queue = queue;
        this.waits = waits;
        this.visits = visits;
        this.commands = commands;
        this.clock = clock;
    }

    /** Compares what was booked with what its patients wait for. */
    void compareBooked() {
        for (AppointmentId appointment : queue.booked()) {
            visits.of(appointment).ifPresent(visit -> compare(appointment, visit));
            queue.remove(appointment);
        }
    }

    /** Has those wait no more who are not to. A date is over when it is over everywhere. */
    void letLeave() {
        queue.addExpired(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        for (Leaving leaving : queue.leaving()) {
            leave(leaving.entry(), leaving.why());
            queue.removeLeaving(leaving.entry());
        }
    }

    /** Ends offers that nobody answered in time; one that was booked in the last moment counts as accepted. */
    void lapse() {
        for (OpenOffer offer : queue.offersThatEnd(clock.instant())) {
            if (visits.of(Names.appointment(offer.offer())).isPresent()) {
                settle(offer.entry(), offer.offer());
            } else {
                commands.send(new LapseOffer(offer.entry(), offer.offer()), Offering.origin());
            }
        }
    }

    private void compare(AppointmentId appointment, KnownVisit booked) {
        Collection<String> specializations =
                waits.specializationsOf(booked.visit().doctor());
        for (WaitlistEntryId entry : queue.of(booked.patient())) {
            Wait wait = waits.of(entry);
            wait.offers().keySet().stream()
                    .filter(offer -> Names.appointment(offer).equals(appointment))
                    .findFirst()
                    .ifPresentOrElse(offer -> settle(entry, offer), () -> {
                        if (booked.status().isOpen() && wait.isFor(booked.visit(), specializations)) {
                            leave(entry, LeavingReason.BOOKED_ELSEWHERE);
                        }
                    });
        }
    }

    private void settle(WaitlistEntryId entry, OfferId offer) {
        commands.send(new SettleOffer(entry, offer, Names.appointment(offer)), Offering.origin());
    }

    private void leave(WaitlistEntryId entry, LeavingReason why) {
        commands.send(new LeaveWaitlist(entry, null, why), Offering.origin());
    }
}
