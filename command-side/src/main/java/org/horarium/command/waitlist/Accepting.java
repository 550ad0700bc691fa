package org.horarium.command.waitlist;

import java.util.Optional;
import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.waitlist.WaitlistCommand.SettleOffer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.springframework.stereotype.Component;

/**
 * Books what was offered, by the hold behind it, and then notes that in the wish. Where a process ends between the two, the
 * booking is recognised by its id and noted by {@link Settling}.
 */
@Component
class Accepting {

    private final Commands commands;
    private final Waits waits;
    private final Permissions permissions;

    Accepting(Commands commands, Waits waits, Permissions permissions) {
        this.commands = commands;
        this.waits = waits;
        this.permissions = permissions;
    }

    /** What was offered, where it is theirs to know. */
    Optional<WaitlistSlotOffered> offer(WaitlistEntryId entry, OfferId offer, Actor actor) {
        Wait wait = waits.of(entry);
        return isTheirs(wait, actor) ? wait.offer(offer) : Optional.empty();
    }

    Outcome accept(WaitlistEntryId entry, OfferId offer, Actor actor) {
        Wait wait = waits.of(entry);
        if (!isTheirs(wait, actor)) {
            return Waiting.UNKNOWN;
        }
        Optional<WaitlistSlotOffered> offered = wait.offer(offer);
        if (offered.isEmpty()) {
            return Waiting.UNKNOWN_OFFER;
        }
        if (!wait.hasOpen(offer) && !wait.isAccepted(offer)) {
            return Waiting.OVER;
        }
        Outcome booked = book(offered.get(), actor);
        if (booked instanceof Refused refused) {
            return refused.reason() == Reason.HOLD_EXPIRED ? Waiting.OVER : refused;
        }
        return commands.send(new SettleOffer(entry, offer, Names.appointment(offer)), Origin.of(actor, null));
    }

    private boolean isTheirs(Wait wait, Actor actor) {
        return wait.patient()
                .filter(patient -> permissions.maySee(actor, patient))
                .isPresent();
    }

    private Outcome book(WaitlistSlotOffered offered, Actor actor) {
        AppointmentId appointment = Names.appointment(offered.offer());
        Visit visit = offered.visit();
        RequestKey key = new RequestKey(appointment.value(), offered.offer().toString());
        return commands.send(
                new BookAppointment(
                        actor,
                        appointment,
                        offered.patient(),
                        new Wish(visit.doctor(), visit.slot().start(), visit.visitType(), null, visit.mode()),
                        Names.hold(offered.offer(), offered.patient()),
                        null,
                        key),
                actor,
                key);
    }
}
