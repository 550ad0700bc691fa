package org.horarium.command.emergency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.access.EmergencyEvent.EmergencyReviewed;
import org.horarium.shared.access.EmergencyEvent.PatientOpenedInEmergency;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Keeps that a patient was opened, why, and what was found of it later. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Emergency {

    @AggregateIdentifier
    private EmergencyId id;

    private @Nullable PatientId patient;
    private @Nullable UUID openedBy;
    private boolean isReviewed;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Emergency() {}

    Emergency(EmergencyId id) {
        this.id = id;
    }

    boolean isOpened() {
        return openedBy != null;
    }

    boolean isOpenedBy(UUID account) {
        return account.equals(openedBy);
    }

    boolean isReviewed() {
        return isReviewed;
    }

    void open(PatientId patient, UUID account, String reason, Instant until) {
        if (!isOpened()) {
            apply(new PatientOpenedInEmergency(id, patient, account, reason, until));
        }
    }

    void review(UUID by, String finding, @Nullable ReviewOutcome outcome) {
        apply(new EmergencyReviewed(id, patient, by, finding, outcome));
    }

    @EventSourcingHandler
    void on(PatientOpenedInEmergency event) {
        id = event.emergency();
        patient = event.patient();
        openedBy = event.account();
    }

    @EventSourcingHandler
    void on(EmergencyReviewed event) {
        isReviewed = true;
    }
}
