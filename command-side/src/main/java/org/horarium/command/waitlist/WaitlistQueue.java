package org.horarium.command.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who wait, in their order, and their offers: rows that follow the events. */
@Component
class WaitlistQueue {

    private static final int MOST = 500;

    private final JdbcClient db;

    WaitlistQueue(JdbcClient db) {
        this.db = db;
    }

    /** One who has no offer now. */
    record Candidate(WaitlistEntryId entry, PatientId patient) {}

    /** An offer that nobody has answered. */
    record OpenOffer(OfferId offer, WaitlistEntryId entry, PatientId patient, DoctorId doctor, TimeSlot claimed) {}

    /** One who is to wait no more, and why. */
    record Leaving(WaitlistEntryId entry, LeavingReason why) {}

    void add(WaitlistJoined event, long place) {
        DoctorId doctor = event.criteria().doctor();
        String specialization = event.criteria().specialization();
        db.sql("insert into waitlist_entry (id, patient_id, place, doctor_id, specialization, to_date)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        event.entry().value(),
                        event.patient().value(),
                        place,
                        doctor == null ? null : doctor.value(),
                        specialization == null ? null : specialization.toLowerCase(Locale.ROOT),
                        event.criteria().toDate())
                .update();
    }

    void remove(WaitlistEntryId entry) {
        db.sql("delete from waitlist_entry where id = ?").param(entry.value()).update();
        removeLeaving(entry);
    }

    void add(WaitlistSlotOffered event) {
        db.sql("update waitlist_entry set offer_id = ? where id = ?")
                .params(event.offer().value(), event.entry().value())
                .update();
        db.sql("insert into waitlist_offer (id, entry_id, patient_id, doctor_id, claimed_from, claimed_until, until)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        event.offer().value(),
                        event.entry().value(),
                        event.patient().value(),
                        event.visit().doctor().value(),
                        at(event.visit().claimed().start()),
                        at(event.visit().claimed().end()),
                        at(event.until()))
                .update();
    }

    /** Lets them wait on. */
    void free(WaitlistEntryId entry, OfferId offer) {
        db.sql("update waitlist_entry set offer_id = null where id = ? and offer_id = ?")
                .params(entry.value(), offer.value())
                .update();
    }

    /** Has them wait for nothing else while they are about to be offered that. */
    void reserve(WaitlistEntryId entry, OfferId offer) {
        db.sql("update waitlist_entry set offer_id = ? where id = ?")
                .params(offer.value(), entry.value())
                .update();
    }

    void remove(OfferId offer) {
        db.sql("delete from waitlist_offer where id = ?").param(offer.value()).update();
    }

    /** Those who wait for that doctor, or for one of such a specialization, and think about nothing else; first come, first. */
    List<Candidate> waiting(DoctorId doctor, Collection<String> specializations) {
        return db.sql(
                        """
                select id, patient_id from waitlist_entry
                where offer_id is null and (doctor_id = ? or specialization = any(?)) order by place""")
                .params(
                        doctor.value(),
                        specializations.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query((row, number) -> new Candidate(
                        new WaitlistEntryId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class))))
                .list();
    }

    List<WaitlistEntryId> of(PatientId patient) {
        return db
                .sql("select id from waitlist_entry where patient_id = ? order by place")
                .param(patient.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(WaitlistEntryId::new)
                .toList();
    }

    boolean isEmpty() {
        return !db.sql("select exists (select from waitlist_entry)")
                .query(Boolean.class)
                .single();
    }

    List<OpenOffer> offersOf(WaitlistEntryId entry) {
        return db.sql("select * from waitlist_offer where entry_id = ?")
                .param(entry.value())
                .query((row, number) -> offer(row))
                .list();
    }

    List<OpenOffer> offersThatEnd(Instant now) {
        return db.sql("select * from waitlist_offer where until <= ? order by until, id limit " + MOST)
                .param(at(now))
                .query((row, number) -> offer(row))
                .list();
    }

    /** The holds behind open offers of that doctor's time, and behind those that are about to be made. */
    List<HoldId> holds(DoctorId doctor) {
        return db
                .sql("select o.id from waitlist_offer o where o.doctor_id = ?"
                        + " union select offer_id from waitlist_entry where offer_id is not null")
                .param(doctor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(HoldId::new)
                .toList();
    }

    void addBooked(AppointmentId appointment) {
        db.sql("insert into waitlist_booked (appointment_id) values (?) on conflict do nothing")
                .param(appointment.value())
                .update();
    }

    List<AppointmentId> booked() {
        return db.sql("select appointment_id from waitlist_booked limit " + MOST).query(UUID.class).list().stream()
                .map(AppointmentId::new)
                .toList();
    }

    void remove(AppointmentId booked) {
        db.sql("delete from waitlist_booked where appointment_id = ?")
                .param(booked.value())
                .update();
    }

    void addLeaving(PatientId patient, LeavingReason why) {
        db.sql("insert into waitlist_leaving (entry_id, why)"
                        + " select id, ? from waitlist_entry where patient_id = ? on conflict do nothing")
                .params(why.name(), patient.value())
                .update();
    }

    void addExpired(LocalDate today) {
        db.sql("insert into waitlist_leaving (entry_id, why)"
                        + " select id, ? from waitlist_entry where to_date < ? on conflict do nothing")
                .params(LeavingReason.EXPIRED.name(), today)
                .update();
    }

    List<Leaving> leaving() {
        return db.sql("select entry_id, why from waitlist_leaving limit " + MOST)
                .query((row, number) -> new Leaving(
                        new WaitlistEntryId(row.getObject("entry_id", UUID.class)),
                        LeavingReason.valueOf(row.getString("why"))))
                .list();
    }

    void removeLeaving(WaitlistEntryId entry) {
        db.sql("delete from waitlist_leaving where entry_id = ?")
                .param(entry.value())
                .update();
    }

    private static OpenOffer offer(ResultSet row) throws SQLException {
        return new OpenOffer(
                new OfferId(row.getObject("id", UUID.class)),
                new WaitlistEntryId(row.getObject("entry_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new DoctorId(row.getObject("doctor_id", UUID.class)),
                new TimeSlot(instant(row, "claimed_from"), instant(row, "claimed_until")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
