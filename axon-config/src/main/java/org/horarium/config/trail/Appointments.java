package org.horarium.config.trail;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose an appointment is, or a record of one, where an answer does not say it and the trail has to. */
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

    /** The same of a medical record. */
    Set<UUID> patientOfRecord(@Nullable UUID record) {
        return record == null
                ? Set.of()
                : db.sql("select patient_id from appointments.medical_record where id = ?")
                        .param(record)
                        .query(UUID.class)
                        .optional()
                        .map(Set::of)
                        .orElse(Set.of());
    }

    /** The patient of whatever the path names; nobody where it names nothing of anybody's. */
    Set<UUID> patientOf(Asked asked) {
        if (asked.patient() != null) {
            return Set.of(asked.patient());
        }
        return asked.appointment() == null ? patientOfRecord(asked.record()) : patientOf(asked.appointment());
    }
}
