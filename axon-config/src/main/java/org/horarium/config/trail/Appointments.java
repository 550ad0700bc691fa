package org.horarium.config.trail;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose an appointment is, where an answer does not say it and the trail has to. */
@Component
class Appointments {

    private final JdbcClient db;

    Appointments(JdbcClient db) {
        this.db = db;
    }

    /** The patient; nobody where there is no such appointment. */
    Set<UUID> patientOf(@Nullable UUID appointment) {
        return appointment == null
                ? Set.of()
                : db.sql("select patient_id from appointments.appointment where id = ?")
                        .param(appointment)
                        .query(UUID.class)
                        .optional()
                        .map(Set::of)
                        .orElse(Set.of());
    }
}
