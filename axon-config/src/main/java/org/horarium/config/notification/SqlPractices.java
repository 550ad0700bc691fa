package org.horarium.config.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.notification.Practices;
import org.horarium.config.OnDecidingSide;
import org.horarium.shared.access.Relations;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the directory as the projections have it. */
@Component
@OnDecidingSide
class SqlPractices implements Practices {

    private final JdbcClient db;
    private final Relations relations;

    SqlPractices(JdbcClient db, Relations relations) {
        this.db = db;
        this.relations = relations;
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

    @Override
    public List<PatientId> guardiansOf(PatientId patient) {
        return db
                .sql("select guardian_id from directory.guardian where patient_id = ? order by guardian_id")
                .param(patient.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PatientId::new)
                .filter(guardian -> relations.isGuardian(guardian, patient))
                .toList();
    }
}
