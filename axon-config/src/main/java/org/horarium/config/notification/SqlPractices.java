package org.horarium.config.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.notification.Practices;
import org.horarium.config.OnDecidingSide;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the directory as the projections have it. */
@Component
@OnDecidingSide
class SqlPractices implements Practices {

    private final JdbcClient db;
    private final Clock clock;
    private final int ageOfMajority;

    SqlPractices(JdbcClient db, Clock clock, @Value("${horarium.access.age-of-majority:18}") int ageOfMajority) {
        this.db = db;
        this.clock = clock;
        this.ageOfMajority = ageOfMajority;
    }

    @Override
    public Optional<Practice> of(LocationId location) {
        return db.sql(
                        """
                select l.clinic_id, coalesce(c.name, l.name) as clinic_name,
                    concat_ws(', ', l.name, nullif(l.address ->> 'line', ''), nullif(l.address ->> 'city', '')) as place
                from directory.location l left join directory.clinic c on c.id = l.clinic_id where l.id = ?""")
                .param(location.value())
                .query((row, number) -> {
                    UUID clinic = row.getObject("clinic_id", UUID.class);
                    return new Practice(
                            clinic == null ? null : new ClinicId(clinic),
                            row.getString("clinic_name"),
                            row.getString("place"));
                })
                .optional();
    }

    @Override
    public Optional<String> emailOfAccount(UUID patient) {
        return db.sql("select email from account where patient_id = ? and confirmed order by opened_at limit 1")
                .param(patient)
                .query(String.class)
                .optional();
    }

    /** By the same rule as when they sign in. */
    @Override
    public List<PatientId> guardiansOf(PatientId patient) {
        return db.sql(
                        """
                select g.guardian_id from directory.guardian g join directory.patient p on p.id = g.patient_id
                where g.patient_id = ? and p.date_of_birth > ? order by g.guardian_id""")
                .param(patient.value())
                .param(LocalDate.now(clock).minusYears(ageOfMajority))
                .query((row, number) -> new PatientId(row.getObject("guardian_id", UUID.class)))
                .list();
    }
}
