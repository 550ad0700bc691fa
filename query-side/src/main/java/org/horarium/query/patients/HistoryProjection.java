package org.horarium.query.patients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what is known of each patient's health, and what was before, sealed. Nothing is kept of those whose key is gone:
 * a replay leaves what their erasure left.
 */
@Component
@ProcessingGroup("patients.directory")
class HistoryProjection {

    static final String CONTENT = "patient_history.content";
    static final String VERSION = "patient_history_version.content";
    private static final String ROLE = "role";

    private final JdbcClient db;
    private final SealedJson sealed;

    HistoryProjection(JdbcClient db, SealedJson sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    /** Where, when and by whom something was said. */
    private record Saying(PatientId patient, HistoryEntryId entry, long version, Instant at, @Nullable String role) {}

    @EventHandler
    void on(
            HistoryEntryAdded event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            @MetaDataValue(ROLE) @Nullable String role) {
        Saying saying = new Saying(event.patient(), event.entry(), version, at, role);
        if (keep(saying, event.what(), HistoryContent.of(event.what()))) {
            show(
                    saying,
                    event.what(),
                    """
                    insert into patient_history (patient_id, id, version, kind, source, recorded_at, role, content)
                    values (:patient, :entry, :version, :kind, :source, :at, :role, :content) on conflict do nothing""");
        }
    }

    @EventHandler
    void on(
            HistoryEntryCorrected event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            @MetaDataValue(ROLE) @Nullable String role) {
        Saying saying = new Saying(event.patient(), event.entry(), version, at, role);
        if (keep(saying, event.what(), HistoryContent.of(event.what()))) {
            show(
                    saying,
                    event.what(),
                    """
                    update patient_history set version = :version, kind = :kind, source = :source, recorded_at = :at,
                        role = :role, content = :content, corrected = corrected + 1
                    where patient_id = :patient and id = :entry and version < :version""");
        }
    }

    @EventHandler
    void on(
            HistoryEntryRetracted event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            @MetaDataValue(ROLE) @Nullable String role) {
        Saying saying = new Saying(event.patient(), event.entry(), version, at, role);
        keep(saying, null, HistoryContent.retracted(event.reason()));
        db.sql(
                        """
                update patient_history set version = :version, retracted = true
                where patient_id = :patient and id = :entry and version < :version""")
                .param("version", version)
                .param("patient", event.patient().value())
                .param("entry", event.entry().value())
                .update();
    }

    @EventHandler
    void on(PatientErased event) {
        for (String table : new String[] {"patient_history", "patient_history_version"}) {
            db.sql("delete from " + table + " where patient_id = ?")
                    .param(event.patient().value())
                    .update();
        }
    }

    @ResetHandler
    void forget() {
        db.sql("delete from patient_history").update();
        db.sql("delete from patient_history_version").update();
    }

    private void show(Saying saying, HistoryEntry what, String statement) {
        byte[] content = sealed.seal(saying.patient(), CONTENT, HistoryContent.of(what));
        if (content != null) {
            bound(statement, saying, what, content).update();
        }
    }

    /** Keeps what was said for ever, and tells whether anything may be kept of them. */
    private boolean keep(Saying saying, @Nullable HistoryEntry what, HistoryContent said) {
        byte[] content = sealed.seal(saying.patient(), VERSION, said);
        if (content == null) {
            return false;
        }
        bound(
                        """
                insert into patient_history_version
                    (patient_id, entry_id, version, kind, source, recorded_at, role, content)
                values (:patient, :entry, :version, :kind, :source, :at, :role, :content) on conflict do nothing""",
                        saying,
                        what,
                        content)
                .update();
        return true;
    }

    private JdbcClient.StatementSpec bound(
            String statement, Saying saying, @Nullable HistoryEntry what, byte[] content) {
        return db.sql(statement)
                .param("patient", saying.patient().value())
                .param("entry", saying.entry().value())
                .param("version", saying.version())
                .param("kind", what == null ? null : what.kind().name())
                .param("source", what == null ? null : what.source().name())
                .param("at", OffsetDateTime.ofInstant(saying.at(), ZoneOffset.UTC))
                .param("role", saying.role())
                .param("content", content);
    }
}
