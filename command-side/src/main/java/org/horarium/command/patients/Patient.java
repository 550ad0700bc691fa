package org.horarium.command.patients;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Keeps a patient's details, so that the same statement made twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Patient {

    @AggregateIdentifier
    private PatientId id;

    private @Nullable PatientDetails details;
    private final Set<PatientId> guardians = new HashSet<>();
    private final FirstRequest firstRequest = new FirstRequest();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Patient() {}

    Patient(PatientId id) {
        this.id = id;
    }

    boolean isKnown() {
        return details != null;
    }

    boolean wasBorn(LocalDate date) {
        return details != null && details.dateOfBirth().equals(date);
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    void register(PatientDetails stated) {
        if (details == null) {
            apply(new PatientRegistered(id, stated));
        } else if (!details.equals(stated)) {
            apply(new PatientDetailsCorrected(id, stated));
        }
    }

    boolean hasGuardian(PatientId guardian) {
        return guardians.contains(guardian);
    }

    void name(PatientId guardian) {
        if (!guardians.contains(guardian)) {
            apply(new GuardianNamed(id, guardian));
        }
    }

    void release(PatientId guardian) {
        apply(new GuardianReleased(id, guardian));
    }

    @EventSourcingHandler
    void on(GuardianNamed event) {
        guardians.add(event.guardian());
    }

    @EventSourcingHandler
    void on(GuardianReleased event) {
        guardians.remove(event.guardian());
    }

    @EventSourcingHandler
    void on(PatientRegistered event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.patient();
        details = event.details();
    }

    @EventSourcingHandler
    void on(PatientDetailsCorrected event) {
        details = event.details();
    }
}
