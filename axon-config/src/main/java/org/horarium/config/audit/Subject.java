package org.horarium.config.audit;

import java.util.UUID;

/** One of those whom and what an event is about. */
record Subject(String kind, UUID id) {

    static final String PATIENT = "patient";
    static final String DOCTOR = "doctor";
    static final String APPOINTMENT = "appointment";
    static final String HOLD = "hold";

    static Subject patient(UUID id) {
        return new Subject(PATIENT, id);
    }
}
