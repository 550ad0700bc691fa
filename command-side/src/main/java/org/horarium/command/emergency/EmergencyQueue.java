package org.horarium.command.emergency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.emergency.EmergencyCommand.OpenPatientInEmergency;
import org.horarium.command.emergency.EmergencyCommand.ReviewEmergency;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a privacy officer has to look into, and what they have looked into. */
@Component
class EmergencyQueue {

    private final JdbcClient db;

    EmergencyQueue(JdbcClient db) {
        this.db = db;
    }

    /** One opening, as the queue shows it. */
    record Entry(
            UUID id,
            UUID accountId,
            UUID patientId,
            String reason,
            OffsetDateTime openedAt,
            OffsetDateTime until,
            @Nullable OffsetDateTime reviewedAt,
            @Nullable UUID reviewedBy,
            @Nullable String finding)
            implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    void add(OpenPatientInEmergency command) {
        db.sql("insert into emergency_access (id, account_id, patient_id, reason, opened_at, until)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        command.emergency().value(),
                        command.actor().id(),
                        command.patient().value(),
                        command.reason(),
                        at(command.now()),
                        at(command.until()))
                .update();
    }

    void close(ReviewEmergency command) {
        db.sql("update emergency_access set reviewed_at = ?, reviewed_by = ?, finding = ?, outcome = ?"
                        + " where id = ? and reviewed_at is null")
                .params(
                        at(command.now()),
                        command.actor().id(),
                        command.finding(),
                        command.outcome() == null ? null : command.outcome().name(),
                        command.emergency().value())
                .update();
    }

    /** The oldest that wait for a review, or the latest of all. */
    List<Entry> list(boolean all, int most) {
        return db.sql("select id, account_id, patient_id, reason, opened_at, until, reviewed_at, reviewed_by, finding"
                        + " from emergency_access "
                        + (all ? "order by opened_at desc, id" : "where reviewed_at is null order by opened_at, id")
                        + " limit ?")
                .param(most)
                .query(Entry.class)
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
