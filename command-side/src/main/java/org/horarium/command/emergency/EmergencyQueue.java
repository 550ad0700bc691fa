package org.horarium.command.emergency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.emergency.EmergencyCommand.OpenPatientInEmergency;
import org.horarium.command.emergency.EmergencyCommand.ReviewEmergency;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a privacy officer has to look into, and what they have looked into. */
@Component
class EmergencyQueue {

    private static final String REASON = "emergency_access.reason";
    private static final String FINDING = "emergency_access.finding";

    private final JdbcClient db;
    private final PatientCipher cipher;

    EmergencyQueue(JdbcClient db, PatientCipher cipher) {
        this.db = db;
        this.cipher = cipher;
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
        db.sql("insert into emergency_access (id, account_id, patient_id, sealed_reason, opened_at, until)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        command.emergency().value(),
                        command.actor().id(),
                        command.patient().value(),
                        cipher.seal(command.patient(), REASON, command.reason().getBytes(UTF_8)),
                        at(command.now()),
                        at(command.until()))
                .update();
    }

    void close(ReviewEmergency command) {
        db.sql("update emergency_access set reviewed_at = ?, reviewed_by = ?, sealed_finding = ?, outcome = ?"
                        + " where id = ? and reviewed_at is null")
                .params(
                        at(command.now()),
                        command.actor().id(),
                        sealedFinding(command),
                        command.outcome() == null ? null : command.outcome().name(),
                        command.emergency().value())
                .update();
    }

    /** The oldest that wait for a review, or the latest of all. */
    List<Entry> list(boolean all, int most) {
        return db.sql("select id, account_id, patient_id, reason, sealed_reason, opened_at, until, reviewed_at,"
                        + " reviewed_by, finding, sealed_finding"
                        + " from emergency_access "
                        + (all ? "order by opened_at desc, id" : "where reviewed_at is null order by opened_at, id")
                        + " limit ?")
                .param(most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Nothing of a patient who was erased meanwhile. */
    private byte @Nullable [] sealedFinding(ReviewEmergency command) {
        PatientId patient = new PatientId(db.sql("select patient_id from emergency_access where id = ?")
                .param(command.emergency().value())
                .query(UUID.class)
                .single());
        try {
            return cipher.seal(patient, FINDING, command.finding().getBytes(UTF_8));
        } catch (KeyDestroyed gone) {
            return null;
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        PatientId patient = new PatientId(row.getObject("patient_id", UUID.class));
        OffsetDateTime reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
        String reason = opened(patient, REASON, row.getBytes("sealed_reason"), row.getString("reason"));
        String finding = opened(patient, FINDING, row.getBytes("sealed_finding"), row.getString("finding"));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                patient.value(),
                reason == null ? Erased.TEXT : reason,
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("until", OffsetDateTime.class),
                reviewedAt,
                row.getObject("reviewed_by", UUID.class),
                finding == null && reviewedAt != null ? Erased.TEXT : finding);
    }

    private @Nullable String opened(
            PatientId patient, String place, byte @Nullable [] sealed, @Nullable String fromBefore) {
        return sealed == null
                ? fromBefore
                : cipher.open(patient, place, sealed)
                        .map(plain -> new String(plain, UTF_8))
                        .orElse(null);
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
