package org.horarium.command.waitlist;

import static org.horarium.command.waitlist.WaitlistQueue.at;
import static org.horarium.command.waitlist.WaitlistQueue.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.waitlist.Freed.Choice;
import org.horarium.command.waitlist.WaitlistQueue.OpenOffer;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time that came free, in the order in which it did. */
@Component
class FreedTimes {

    private static final int MOST = 100;

    private final JdbcClient db;

    FreedTimes(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, DoctorId doctor, TimeSlot time, @Nullable AppointmentId givenUp, Instant due) {
        db.sql("insert into waitlist_freed (id, doctor_id, free_from, free_until, appointment_id, due_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        id,
                        doctor.value(),
                        at(time.start()),
                        at(time.end()),
                        givenUp == null ? null : givenUp.value(),
                        at(due))
                .update();
    }

    /** What was offered goes on to the next, when the hold behind it has gone. */
    void passOn(OpenOffer over, Instant due) {
        db.sql("insert into waitlist_freed"
                        + " (id, doctor_id, free_from, free_until, released_offer, released_patient, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Names.freed(over.offer().value(), "over"),
                        over.doctor().value(),
                        at(over.claimed().start()),
                        at(over.claimed().end()),
                        over.offer().value(),
                        over.patient().value(),
                        at(due))
                .update();
    }

    /** What somebody was chosen for already comes first: they are skipped where others are looked for. */
    List<Freed> due(Instant now) {
        return db.sql("select * from waitlist_freed where due_at <= ? order by (chosen_entry is null), number limit "
                        + MOST)
                .param(at(now))
                .query((row, number) -> freed(row))
                .list();
    }

    void choose(Freed freed, Choice choice) {
        VisitMode mode = choice.wish().mode();
        db.sql(
                        """
                update waitlist_freed set chosen_entry = ?, chosen_patient = ?, chosen_start = ?, chosen_visit_type = ?,
                    chosen_mode = ?, chosen_until = ? where id = ?""")
                .params(
                        choice.entry().value(),
                        choice.patient().value(),
                        at(choice.wish().start()),
                        choice.wish().visitType(),
                        mode == null ? null : mode.name(),
                        at(choice.until()),
                        freed.id())
                .update();
    }

    /** Nothing came of the choice. */
    void forget(Freed freed, Instant due) {
        db.sql("update waitlist_freed set chosen_entry = null, attempt = ?, due_at = ? where id = ?")
                .params(freed.attempt() + 1, at(due), freed.id())
                .update();
    }

    void released(Freed freed) {
        db.sql("update waitlist_freed set released_offer = null where id = ?")
                .param(freed.id())
                .update();
    }

    void postpone(Freed freed, Instant due) {
        db.sql("update waitlist_freed set due_at = ? where id = ?")
                .params(at(due), freed.id())
                .update();
    }

    void remove(Freed freed) {
        db.sql("delete from waitlist_freed where id = ?").param(freed.id()).update();
    }

    private static Freed freed(ResultSet row) throws SQLException {
        DoctorId doctor = new DoctorId(row.getObject("doctor_id", UUID.class));
        UUID givenUp = row.getObject("appointment_id", UUID.class);
        UUID released = row.getObject("released_offer", UUID.class);
        return new Freed(
                row.getObject("id", UUID.class),
                doctor,
                new TimeSlot(instant(row, "free_from"), instant(row, "free_until")),
                givenUp == null ? null : new AppointmentId(givenUp),
                released == null
                        ? null
                        : Names.hold(
                                new OfferId(released), new PatientId(row.getObject("released_patient", UUID.class))),
                row.getInt("attempt"),
                choice(row, doctor));
    }

    private static @Nullable Choice choice(ResultSet row, DoctorId doctor) throws SQLException {
        UUID entry = row.getObject("chosen_entry", UUID.class);
        if (entry == null) {
            return null;
        }
        String mode = row.getString("chosen_mode");
        return new Choice(
                new WaitlistEntryId(entry),
                new PatientId(row.getObject("chosen_patient", UUID.class)),
                new Wish(
                        doctor,
                        instant(row, "chosen_start"),
                        row.getString("chosen_visit_type"),
                        null,
                        mode == null ? null : VisitMode.valueOf(mode)),
                instant(row, "chosen_until"));
    }
}
