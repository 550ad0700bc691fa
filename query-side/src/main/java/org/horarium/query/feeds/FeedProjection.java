package org.horarium.query.feeds;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedOpened;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedRevoked;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps by which address each feed is read. Who is no guardian any more may have it, and who is erased has no visits. */
@Component
@ProcessingGroup("booking.appointments")
class FeedProjection {

    private final JdbcClient db;

    FeedProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(CalendarFeedOpened event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event.recipient(), version, event.digest(), at.atOffset(ZoneOffset.UTC));
    }

    @EventHandler
    void on(CalendarFeedRevoked event, @SequenceNumber long version) {
        keep(event.recipient(), version, null, null);
    }

    @EventHandler
    void on(GuardianReleased event) {
        close(event.patient().value());
    }

    @EventHandler
    void on(PatientErased event) {
        close(event.patient().value());
    }

    @ResetHandler
    void forget() {
        db.sql("delete from calendar_feed").update();
    }

    private void keep(Recipient owner, long version, @Nullable String digest, @Nullable OffsetDateTime openedAt) {
        db.sql(
                        """
                insert into calendar_feed as f (owner_id, owner_kind, version, digest, opened_at)
                values (:owner, :kind, :version, :digest, :at)
                on conflict (owner_id) do update
                set version = excluded.version, digest = excluded.digest, opened_at = excluded.opened_at
                where f.version < excluded.version""")
                .param("owner", owner.id())
                .param("kind", owner.kind().name())
                .param("version", version)
                .param("digest", digest, Types.VARCHAR)
                .param("at", openedAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void close(UUID patient) {
        db.sql("update calendar_feed set digest = null, opened_at = null where owner_id = ?")
                .param(patient)
                .update();
    }
}
