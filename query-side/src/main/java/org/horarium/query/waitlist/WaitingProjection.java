package org.horarium.query.waitlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Safe to replay: an event that was seen before leaves the same rows. */
@Component
@ProcessingGroup("waitlist.entries")
class WaitingProjection {

    private static final int DAYS_A_WEEK = 7;

    private static final String NO_OFFER = "offer_id = null, offer_start = null, offer_end = null, offer_zone = null,"
            + " offer_doctor_id = null, offer_location_id = null, offer_until = null";

    private final JdbcClient db;

    WaitingProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(WaitlistJoined event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken place) {
        Criteria criteria = event.criteria();
        db.sql(
                        """
                insert into waiting (id, version, patient_id, place, joined_at, doctor_id, specialization, location_ids,
                    days, time_from, time_to, mode, visit_type, from_date, to_date, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict do nothing""")
                .params(
                        event.entry().value(),
                        version,
                        event.patient().value(),
                        place.position().orElse(0),
                        at(at),
                        criteria.doctor() == null ? null : criteria.doctor().value(),
                        criteria.specialization(),
                        criteria.locations().stream().map(LocationId::value).toArray(UUID[]::new),
                        criteria.days().stream()
                                .map(day -> (short) (day.getValue() % DAYS_A_WEEK))
                                .sorted()
                                .toArray(Short[]::new),
                        criteria.timeFrom(),
                        criteria.timeTo(),
                        criteria.mode() == null ? null : criteria.mode().name(),
                        criteria.visitType(),
                        criteria.fromDate(),
                        criteria.toDate())
                .update();
    }

    @EventHandler
    void on(WaitlistSlotOffered event, @SequenceNumber long version) {
        db.sql(
                        """
                update waiting set version = ?, state = 'OFFERED', offer_id = ?, offer_start = ?, offer_end = ?,
                    offer_zone = ?, offer_doctor_id = ?, offer_location_id = ?, offer_until = ?
                where id = ? and version < ?""")
                .params(
                        version,
                        event.offer().value(),
                        at(event.visit().slot().start()),
                        at(event.visit().slot().end()),
                        event.visit().zone().getId(),
                        event.visit().doctor().value(),
                        event.visit().location().value(),
                        at(event.until()),
                        event.entry().value(),
                        version)
                .update();
    }

    @EventHandler
    void on(WaitlistOfferDeclined event, @SequenceNumber long version) {
        waitOn(event.entry(), version);
    }

    @EventHandler
    void on(WaitlistOfferLapsed event, @SequenceNumber long version) {
        waitOn(event.entry(), version);
    }

    @EventHandler
    void on(WaitlistOfferAccepted event, @SequenceNumber long version) {
        db.sql("update waiting set version = ?, state = 'BOOKED', appointment_id = ?, " + NO_OFFER
                        + " where id = ? and version < ?")
                .params(version, event.appointment().value(), event.entry().value(), version)
                .update();
    }

    @EventHandler
    void on(WaitlistLeft event, @SequenceNumber long version) {
        db.sql("update waiting set version = ?, state = 'LEFT', left_why = ?, " + NO_OFFER
                        + " where id = ? and version < ?")
                .params(version, event.why().name(), event.entry().value(), version)
                .update();
    }

    @EventHandler
    void on(PatientErased event) {
        db.sql("delete from waiting where patient_id = ?")
                .param(event.patient().value())
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("delete from waiting").update();
    }

    private void waitOn(WaitlistEntryId entry, long version) {
        db.sql("update waiting set version = ?, state = 'WAITING', " + NO_OFFER + " where id = ? and version < ?")
                .params(version, entry.value(), version)
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
