package org.horarium.command.reminders;

import static org.horarium.command.reminders.ReminderTable.at;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlan.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the policy knows of visits and clinics, in its own tables: they say what the events before said, while a stream may
 * say more by then, or as another process has it in its cache less.
 */
@Component
class ComingVisits {

    private static final String ANY = "";

    private final JdbcClient db;

    ComingVisits(JdbcClient db) {
        this.db = db;
    }

    /**
     * A visit that is to come.
     *
     * @param toldAt when its patient was told of it last
     */
    record ComingVisit(AppointmentId appointment, LocationId location, String type, Instant start, Instant toldAt) {}

    void keep(ComingVisit visit) {
        db.sql("insert into reminder_visit (appointment_id, location_id, visit_type, starts_at, told_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (appointment_id) do update set location_id ="
                        + " excluded.location_id, visit_type = excluded.visit_type, starts_at = excluded.starts_at,"
                        + " told_at = excluded.told_at")
                .params(
                        visit.appointment().value(),
                        visit.location().value(),
                        visit.type(),
                        at(visit.start()),
                        at(visit.toldAt()))
                .update();
    }

    void forget(AppointmentId appointment) {
        db.sql("delete from reminder_visit where appointment_id = ?")
                .param(appointment.value())
                .update();
    }

    void forgetBefore(Instant start) {
        db.sql("delete from reminder_visit where starts_at < ?")
                .param(at(start))
                .update();
    }

    /** Those of that clinic after that moment. */
    List<ComingVisit> of(ClinicId clinic, Instant after) {
        return db.sql("select v.* from reminder_visit v join reminder_place p using (location_id)"
                        + " where p.clinic_id = ? and v.starts_at > ? order by v.appointment_id")
                .params(clinic.value(), at(after))
                .query((row, number) -> read(row))
                .list();
    }

    void know(LocationId location, ClinicId clinic) {
        db.sql("insert into reminder_place (location_id, clinic_id) values (?, ?)"
                        + " on conflict (location_id) do update set clinic_id = excluded.clinic_id")
                .params(location.value(), clinic.value())
                .update();
    }

    void know(ClinicId clinic, ReminderPlan plan) {
        db.sql("insert into reminder_plan_set (clinic_id) values (?) on conflict do nothing")
                .param(clinic.value())
                .update();
        db.sql("delete from reminder_plan where clinic_id = ?")
                .param(clinic.value())
                .update();
        for (Steps steps : plan.steps()) {
            db.sql("insert into reminder_plan (clinic_id, visit_type, before_seconds) values (?, ?, ?)")
                    .params(
                            clinic.value(),
                            steps.visitType() == null ? ANY : steps.visitType(),
                            steps.before().stream().map(Duration::toSeconds).toArray(Long[]::new))
                    .update();
        }
    }

    /** How people are reminded of visits there. */
    ReminderPlan planAt(LocationId location) {
        boolean isSet = db.sql("select exists (select from reminder_place join reminder_plan_set using (clinic_id)"
                        + " where location_id = ?)")
                .param(location.value())
                .query(Boolean.class)
                .single();
        return isSet ? new ReminderPlan(steps(location)) : ReminderPlan.USUAL;
    }

    private List<Steps> steps(LocationId location) {
        return db.sql("select visit_type, before_seconds from reminder_place join reminder_plan using (clinic_id)"
                        + " where location_id = ?")
                .param(location.value())
                .query((row, number) -> new Steps(
                        row.getString("visit_type").equals(ANY) ? null : row.getString("visit_type"),
                        durations(row.getArray("before_seconds"))))
                .list();
    }

    private static List<Duration> durations(Array seconds) throws SQLException {
        return Arrays.stream((Long[]) seconds.getArray())
                .map(Duration::ofSeconds)
                .toList();
    }

    private static ComingVisit read(ResultSet row) throws SQLException {
        return new ComingVisit(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                row.getString("visit_type"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
