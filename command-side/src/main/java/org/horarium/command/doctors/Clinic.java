package org.horarium.command.doctors;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/** Keeps a clinic's entry, so that the same statement made twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Clinic {

    @AggregateIdentifier
    private ClinicId id;

    private @Nullable ClinicDetails details;
    private final FirstRequest firstRequest = new FirstRequest();
    private final Map<LocationId, ClinicLocation> locations = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Clinic() {}

    Clinic(ClinicId id) {
        this.id = id;
    }

    boolean isKnown() {
        return details != null;
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    void register(ClinicDetails stated) {
        if (details == null) {
            apply(new ClinicRegistered(id, stated));
        } else if (!details.equals(stated)) {
            apply(new ClinicDetailsCorrected(id, stated));
        }
    }

    void open(ClinicLocation stated) {
        ClinicLocation known = locations.get(stated.location());
        if (known == null) {
            apply(new LocationOpened(id, stated));
        } else if (!known.equals(stated)) {
            apply(new LocationCorrected(id, stated));
        }
    }

    @EventSourcingHandler
    void on(ClinicRegistered event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.clinic();
        details = event.details();
    }

    @EventSourcingHandler
    void on(ClinicDetailsCorrected event) {
        details = event.details();
    }

    @EventSourcingHandler
    void on(LocationOpened event) {
        id = event.clinic();
        locations.put(event.location().location(), event.location());
    }

    @EventSourcingHandler
    void on(LocationCorrected event) {
        locations.put(event.location().location(), event.location());
    }
}
