package org.horarium.command.waitlist;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.jspecify.annotations.Nullable;

/** Keeps one wish of a patient, so that they have one offer at a time and each offer ends once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class WaitlistEntry {

    @AggregateIdentifier
    private WaitlistEntryId id;

    private @Nullable PatientId patient;
    private Wait wait = Wait.NONE;
    private final FirstRequest firstRequest = new FirstRequest();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    WaitlistEntry() {}

    WaitlistEntry(WaitlistEntryId id) {
        this.id = id;
    }

    boolean isKnown() {
        return patient != null;
    }

    PatientId patient() {
        return Objects.requireNonNull(patient);
    }

    Wait state() {
        return wait;
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    void join(PatientId who, Criteria criteria) {
        if (patient == null) {
            apply(new WaitlistJoined(id, who, criteria));
        }
    }

    void offer(OfferId offer, Visit visit, HoldId hold, Instant until) {
        if (!wait.knows(offer)) {
            apply(new WaitlistSlotOffered(id, patient(), offer, visit, hold, until));
        }
    }

    void decline(OfferId offer) {
        if (wait.hasOpen(offer)) {
            apply(new WaitlistOfferDeclined(id, patient(), offer));
        }
    }

    void lapse(OfferId offer) {
        if (wait.hasOpen(offer)) {
            apply(new WaitlistOfferLapsed(id, patient(), offer));
        }
    }

    /** The visit is booked, whatever was said of the offer meanwhile. */
    void accept(OfferId offer, AppointmentId appointment) {
        if (!wait.isAccepted(offer)) {
            apply(new WaitlistOfferAccepted(id, patient(), offer, appointment));
        }
    }

    void leave(LeavingReason why) {
        if (wait.isOn()) {
            apply(new WaitlistLeft(id, patient(), why));
        }
    }

    @EventSourcingHandler
    void on(WaitlistEvent event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.entry();
        patient = event.patient();
        wait = wait.with(event);
    }
}
