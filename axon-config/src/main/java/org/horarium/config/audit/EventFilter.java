package org.horarium.config.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events are wanted. What is null does not matter. */
record EventFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String role,
        @Nullable UUID patient,
        @Nullable UUID doctor,
        @Nullable UUID appointment,
        @Nullable String type,
        @Nullable String stream,
        @Nullable String correlation,
        @Nullable Boolean emergency) {

    /** Whom and what the events are to be about, all of them. */
    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        add(subjects, Subject.APPOINTMENT, appointment);
        add(subjects, Subject.PATIENT, patient);
        add(subjects, Subject.DOCTOR, doctor);
        return subjects;
    }

    private static void add(List<Subject> subjects, String kind, @Nullable UUID id) {
        if (id != null) {
            subjects.add(new Subject(kind, id));
        }
    }

    /** As the access trail tells it. */
    String told() {
        StringBuilder told = new StringBuilder();
        tell(told, "from", from);
        tell(told, "to", to);
        tell(told, "actor", actor);
        tell(told, "role", role);
        tell(told, "patient", patient);
        tell(told, "doctor", doctor);
        tell(told, "appointment", appointment);
        tell(told, "type", type);
        tell(told, "stream", stream);
        tell(told, "correlation", correlation);
        tell(told, "emergency", emergency);
        return told.toString();
    }

    private static void tell(StringBuilder told, String name, @Nullable Object value) {
        if (value != null) {
            told.append(told.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }
}
