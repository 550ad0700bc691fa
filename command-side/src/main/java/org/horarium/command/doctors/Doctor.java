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
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.jspecify.annotations.Nullable;

/** Keeps a doctor's entry, so that the same statement made twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Doctor {

    @AggregateIdentifier
    private DoctorId id;

    private @Nullable DoctorProfile profile;
    private final FirstRequest firstRequest = new FirstRequest();
    private final Map<RoleId, PractitionerRole> roles = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Doctor() {}

    Doctor(DoctorId id) {
        this.id = id;
    }

    boolean isKnown() {
        return profile != null;
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    void register(DoctorProfile stated) {
        if (profile == null) {
            apply(new DoctorRegistered(id, stated));
        } else if (!profile.equals(stated)) {
            apply(new DoctorProfileUpdated(id, stated));
        }
    }

    void assign(PractitionerRole stated) {
        if (!stated.equals(roles.get(stated.role()))) {
            apply(new PractitionerRoleAssigned(id, stated));
        }
    }

    @EventSourcingHandler
    void on(DoctorRegistered event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.doctor();
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(DoctorProfileUpdated event) {
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(PractitionerRoleAssigned event) {
        roles.put(event.role().role(), event.role());
    }
}
