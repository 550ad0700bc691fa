package org.horarium.config.past;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose appointments those are. An appointment is one patient's for ever, so what is known now holds of any moment. */
@Component
class Visitors {

    private static final String PREFIX = "appointment-";

    private final JdbcClient db;

    Visitors(JdbcClient db) {
        this.db = db;
    }

    /** The patients with time on that day. */
    Set<UUID> of(CalendarState day) {
        UUID[] appointments = day.claims().keySet().stream()
                .filter(claim -> claim.startsWith(PREFIX))
                .map(claim -> UUID.fromString(claim.substring(PREFIX.length())))
                .toArray(UUID[]::new);
        return db
                .sql("select distinct patient_id from appointments.appointment where id = any (?)")
                .param(appointments)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The streams of all that patient's appointments. */
    Set<String> appointmentsOf(UUID patient) {
        return db
                .sql("select id from appointments.appointment where patient_id = ?")
                .param(patient)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> PREFIX + id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
