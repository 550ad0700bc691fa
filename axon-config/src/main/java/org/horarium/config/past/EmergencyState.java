package org.horarium.config.past;

import org.horarium.shared.access.EmergencyEvent;
import org.horarium.shared.access.EmergencyEvent.EmergencyReviewed;
import org.horarium.shared.access.EmergencyEvent.PatientOpenedInEmergency;
import org.jspecify.annotations.Nullable;

/** One opening of a patient in an emergency, and whether somebody had looked into it. */
record EmergencyState(@Nullable PatientOpenedInEmergency opened, boolean reviewed) {

    static final EmergencyState NONE = new EmergencyState(null, false);

    EmergencyState apply(EmergencyEvent event) {
        if (event instanceof PatientOpenedInEmergency it) {
            return new EmergencyState(it, reviewed);
        } else if (event instanceof EmergencyReviewed) {
            return new EmergencyState(opened, true);
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }
}
