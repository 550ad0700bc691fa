package org.horarium.query.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.shared.notification.NoticeFacts;
import org.horarium.shared.notification.NotificationEvent.NotificationDelivered;
import org.horarium.shared.notification.NotificationEvent.NotificationDiscarded;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationRetried;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.horarium.shared.notification.NotificationEvent.NotificationSuppressed;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.privacy.Erased;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of telling people. Safe to replay: an event told again leaves the same row, and sends nothing. */
@Component
@ProcessingGroup("notification.evidence")
class EvidenceProjection {

    private final JdbcClient db;

    EvidenceProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(NotificationSent event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "SENT", null);
        tell(event.notification(), version, event.about(), event.attempts(), event.address());
    }

    @EventHandler
    void on(NotificationFailed event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "FAILED", event.why());
        tell(event.notification(), version, event.about(), event.attempts(), event.address());
    }

    @EventHandler
    void on(NotificationSuppressed event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "SUPPRESSED", event.why());
        tell(event.notification(), version, event.about(), null, null);
    }

    @EventHandler
    void on(NotificationDelivered event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "DELIVERED", null);
    }

    @EventHandler
    void on(NotificationRetried event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "RETRIED", null);
    }

    /** Why somebody gave it up they said in their own words, which stay in the event. */
    @EventHandler
    void on(NotificationDiscarded event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.notification(), version, at, "DISCARDED", null);
    }

    @EventHandler
    void on(PatientErased event) {
        db.sql(
                        "update notification_evidence set address_hint = null where recipient_id = ? and address_hint is not null")
                .param(event.patient().value())
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("delete from notification_evidence").update();
    }

    private void keep(NotificationId id, long version, Instant at, String what, @Nullable String why) {
        db.sql(
                        """
                insert into notification_evidence (notification_id, version, what, why, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(id.value(), version, what, why, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void tell(
            NotificationId id, long version, NoticeFacts about, @Nullable Integer attempts, @Nullable String address) {
        db.sql(
                        """
                update notification_evidence set appointment_id = ?, kind = ?, channel = ?, recipient_kind = ?,
                    recipient_id = ?, attempts = ?, address_hint = ?
                where notification_id = ? and version = ?""")
                .params(
                        about.appointment() == null ? null : about.appointment().value(),
                        about.kind().name(),
                        about.channel().name(),
                        about.recipient().kind().name(),
                        about.recipient().id(),
                        attempts,
                        Erased.TEXT.equals(address) ? null : address,
                        id.value(),
                        version)
                .update();
    }
}
