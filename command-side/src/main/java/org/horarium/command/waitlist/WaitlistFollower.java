package org.horarium.command.waitlist;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.command.waitlist.WaitlistQueue.OpenOffer;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be done, in the transaction that says how far the events have been read: so nothing of it is lost,
 * and nothing is done twice. It does nothing itself: see {@link WaitlistRound}.
 */
@Component
@ProcessingGroup("waitlist.queue")
class WaitlistFollower {

    private final WaitlistQueue queue;
    private final FreedTimes freed;
    private final OfferNotices notices;
    private final Clock clock;

    WaitlistFollower(WaitlistQueue queue, FreedTimes freed, OfferNotices notices, Clock clock) {
        this.queue = queue;
        this.freed = freed;
        this.notices = notices;
        this.clock = clock;
    }

    @EventHandler
    void on(WaitlistJoined event, TrackingToken place) {
        queue.add(event, place.position().orElse(0));
    }

    @EventHandler
    void on(WaitlistSlotOffered event) {
        queue.add(event);
        notices.tell(event, clock.instant());
    }

    @EventHandler
    void on(WaitlistOfferDeclined event) {
        passOn(event.entry(), event.offer());
    }

    @EventHandler
    void on(WaitlistOfferLapsed event) {
        passOn(event.entry(), event.offer());
    }

    /** Another offer that they had meanwhile goes on. */
    @EventHandler
    void on(WaitlistOfferAccepted event) {
        queue.remove(event.offer());
        end(event.entry());
    }

    @EventHandler
    void on(WaitlistLeft event) {
        end(event.entry());
    }

    @EventHandler
    void on(SlotFreed event) {
        if (isToCome(event.claimed())) {
            freed.add(
                    Names.freed(
                            event.appointment().value(),
                            "freed " + event.claimed().start()),
                    event.calendar().doctor(),
                    event.claimed(),
                    event.appointment(),
                    clock.instant());
        }
    }

    @EventHandler
    void on(TimeUnblocked event) {
        if (isToCome(event.blocked())) {
            freed.add(
                    Names.freed(event.block().value(), "unblocked"),
                    event.calendar().doctor(),
                    event.blocked(),
                    null,
                    clock.instant());
        }
    }

    @EventHandler
    void on(AppointmentBooked event) {
        if (!queue.of(event.patient()).isEmpty()) {
            queue.addBooked(event.appointment());
        }
    }

    @EventHandler
    void on(AppointmentRescheduled event) {
        if (!queue.isEmpty()) {
            queue.addBooked(event.appointment());
        }
    }

    @EventHandler
    void on(PatientErased event) {
        queue.addLeaving(event.patient(), LeavingReason.ERASED);
    }

    private void passOn(WaitlistEntryId entry, OfferId offer) {
        queue.free(entry, offer);
        queue.offersOf(entry).stream()
                .filter(open -> open.offer().equals(offer))
                .forEach(this::passOn);
    }

    private void end(WaitlistEntryId entry) {
        queue.offersOf(entry).forEach(this::passOn);
        queue.remove(entry);
    }

    private void passOn(OpenOffer over) {
        freed.passOn(over, clock.instant());
        queue.remove(over.offer());
    }

    private boolean isToCome(TimeSlot time) {
        return time.end().isAfter(clock.instant());
    }
}
