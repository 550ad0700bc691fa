package org.horarium.command.waitlist;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Evidence;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.patients.Standing;
import org.horarium.command.waitlist.WaitlistCommand.DeclineOffer;
import org.horarium.command.waitlist.WaitlistCommand.JoinWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.LapseOffer;
import org.horarium.command.waitlist.WaitlistCommand.LeaveWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.OfferVisit;
import org.horarium.command.waitlist.WaitlistCommand.SettleOffer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who waits for what, and how their offers end. */
@Component
class Waiting {

    static final Refused UNKNOWN = Refused.because(Reason.UNKNOWN_WAITLIST_ENTRY, "Nobody waits under that name.");
    static final Refused UNKNOWN_OFFER = Refused.because(Reason.UNKNOWN_OFFER, "No such offer.");
    static final Refused OVER = Refused.because(Reason.OFFER_OVER, "The offer is over; it went on to the next.");

    private static final Refused NOT_WAITING = Refused.because(Reason.NOT_WAITING, "They wait no more.");

    private final Repository<WaitlistEntry> entries;
    private final History history;
    private final Permissions permissions;
    private final Clock clock;

    Waiting(Repository<WaitlistEntry> entries, History history, Permissions permissions, Clock clock) {
        this.entries = entries;
        this.history = history;
        this.permissions = permissions;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(JoinWaitlist command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<WaitlistEntry> entry = open(command);
        if (entry.invoke(WaitlistEntry::isKnown)) {
            return entry.invoke(it -> it.firstRequest().answerTo(fingerprint, entry))
                    .orElseGet(() -> write(entry, it -> {}));
        }
        if (command.criteria().doctor() != null
                && !history.knows(command.criteria().doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        Standing patient = Standing.of(command.patient(), history);
        if (!patient.isKnown()) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        if (patient.isErased()) {
            throw new KeyDestroyed();
        }
        return patient.isMerged()
                ? Refused.because(Reason.PATIENT_MERGED, "The entry under which the patient is kept now may wait.")
                : write(entry, it -> it.join(command.patient(), command.criteria()));
    }

    @CommandHandler
    Outcome handle(LeaveWaitlist command) {
        return decide(open(command), command.actor(), it -> it.leave(command.why()));
    }

    @CommandHandler
    Outcome handle(OfferVisit command) {
        Aggregate<WaitlistEntry> entry = open(command);
        Wait wait = entry.invoke(WaitlistEntry::state);
        if (wait.knows(command.offer())) {
            Evidence.isOnRecord();
            return wait.hasOpen(command.offer()) ? write(entry, it -> {}) : OVER;
        }
        if (!wait.isOn()) {
            return NOT_WAITING;
        }
        if (wait.open().isPresent()) {
            return Refused.because(Reason.OFFERED_ALREADY, "They think about another offer.");
        }
        return write(entry, it -> it.offer(command.offer(), command.visit(), command.hold(), command.until()));
    }

    @CommandHandler
    Outcome handle(DeclineOffer command) {
        Aggregate<WaitlistEntry> entry = open(command);
        if (!isTheirs(command.actor(), entry)) {
            return UNKNOWN;
        }
        Wait wait = entry.invoke(WaitlistEntry::state);
        if (!wait.knows(command.offer())) {
            return UNKNOWN_OFFER;
        }
        boolean isTold = wait.hasOpen(command.offer()) || wait.isDeclined(command.offer());
        return isTold ? write(entry, it -> it.decline(command.offer())) : OVER;
    }

    /** Nobody's offer ends before its time. */
    @CommandHandler
    Outcome handle(LapseOffer command) {
        Aggregate<WaitlistEntry> entry = open(command);
        boolean isDue = entry.invoke(WaitlistEntry::state)
                .offer(command.offer())
                .filter(offer -> !clock.instant().isBefore(offer.until()))
                .isPresent();
        return decide(entry, null, it -> {
            if (isDue) {
                it.lapse(command.offer());
            }
        });
    }

    @CommandHandler
    Outcome handle(SettleOffer command) {
        Aggregate<WaitlistEntry> entry = open(command);
        return entry.invoke(WaitlistEntry::state).knows(command.offer())
                ? decide(entry, null, it -> it.accept(command.offer(), command.appointment()))
                : UNKNOWN_OFFER;
    }

    private Outcome decide(Aggregate<WaitlistEntry> entry, @Nullable Actor actor, Consumer<WaitlistEntry> deed) {
        return isTheirs(actor, entry) ? write(entry, deed) : UNKNOWN;
    }

    private boolean isTheirs(@Nullable Actor actor, Aggregate<WaitlistEntry> entry) {
        return entry.invoke(WaitlistEntry::isKnown)
                && (actor == null || permissions.maySee(actor, entry.invoke(WaitlistEntry::patient)));
    }

    private Aggregate<WaitlistEntry> open(WaitlistCommand command) {
        return Streams.open(entries, command.entry(), () -> new WaitlistEntry(command.entry()));
    }
}
