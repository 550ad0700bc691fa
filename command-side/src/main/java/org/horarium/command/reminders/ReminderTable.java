package org.horarium.command.reminders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people are to be reminded of, and whether they were. */
@Component
class ReminderTable {

    private final JdbcClient db;

    ReminderTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * One reminder of one visit. It is named by both and by when the visit starts, so that a visit that was moved has
     * others, and one that comes back to its time has the same.
     */
    record Reminder(UUID id, AppointmentId appointment, Instant start, Instant due) {

        static Reminder of(AppointmentId appointment, Instant start, Duration before) {
            return new Reminder(
                    UuidCreator.getNameBasedSha1(appointment.value(), "reminder " + start + " " + before),
                    appointment,
                    start,
                    start.minus(before));
        }
    }

    /** Whether it is new. */
    boolean add(Reminder reminder) {
        return db.sql("insert into reminder (id, appointment_id, starts_at, due_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(reminder.id(), reminder.appointment().value(), at(reminder.start()), at(reminder.due()))
                        .update()
                > 0;
    }

    /** Takes those of an appointment away that are not to come any more, and names them. */
    List<UUID> removeAllBut(AppointmentId appointment, List<UUID> stay) {
        return db.sql("delete from reminder where appointment_id = ? and put_at is null and id <> all (?) returning id")
                .params(appointment.value(), stay.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** One that was not put yet, held against all who would do the same at once. */
    Optional<Reminder> open(UUID id) {
        return db.sql("select * from reminder where id = ? and put_at is null for update")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    void notePut(UUID id, Instant now, Optional<String> phoneDigest) {
        db.sql("update reminder set put_at = ?, phone = ? where id = ?")
                .params(at(now), phoneDigest.orElse(null), id)
                .update();
    }

    /** The latest of which somebody with that number was reminded, and whose visit is still to come. */
    Optional<Reminder> latestTo(String phoneDigest, Instant now) {
        return db.sql("select * from reminder where phone = ? and starts_at > ? order by put_at desc, id limit 1")
                .params(phoneDigest, at(now))
                .query((row, number) -> read(row))
                .optional();
    }

    void forgetBefore(Instant start) {
        db.sql("delete from reminder where starts_at < ?").param(at(start)).update();
    }

    private static Reminder read(ResultSet row) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
