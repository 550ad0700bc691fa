package org.horarium.config.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.horarium.command.scheduling.BookedVisits;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits as the projections know them: a moment after they were booked. */
@Component
class SqlBookedVisits implements BookedVisits {

    /** No visit lasts a day, and starts are what the index knows. */
    private static final String VISITS =
            """
            select a.id, a.patient_id, p.full_name, a.location_id, a.zone, a.visit_type, a.mode, a.starts_at, a.ends_at
            from (select * from appointments.appointment
                where doctor_id = :doctor and status in ('SCHEDULED', 'CHECKED_IN')
                    and starts_at > cast(:now as timestamptz) - interval '1 day' and ends_at > :now
                union select * from appointments.appointment where id = any (:others)) a
            left join directory.patient p on p.id = a.patient_id
            order by a.starts_at, a.id""";

    private final JdbcClient db;

    SqlBookedVisits(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<BookedVisit> of(DoctorId doctor, Instant now, Collection<AppointmentId> others) {
        return db.sql(VISITS)
                .param("doctor", doctor.value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("others", others.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(SqlBookedVisits::visit)
                .list();
    }

    private static BookedVisit visit(ResultSet row, int number) throws SQLException {
        return new BookedVisit(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("full_name"),
                new LocationId(row.getObject("location_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                row.getString("visit_type"),
                VisitMode.valueOf(row.getString("mode")),
                new TimeSlot(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()));
    }
}
