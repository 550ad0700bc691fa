package org.horarium.config.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.shared.access.Relations;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has to do with whom, as the projections know it: a moment after it was decided. */
@Component
class SqlRelations implements Relations {

    private final JdbcClient db;
    private final SamePerson samePerson;
    private final Clock clock;
    private final int ageOfMajority;

    /** @param ageOfMajority in years; 18 in most of the United States, 19 or 21 in a few */
    SqlRelations(JdbcClient db, Clock clock, @Value("${horarium.access.age-of-majority:18}") int ageOfMajority) {
        this.db = db;
        this.samePerson = new SamePerson(db);
        this.clock = clock;
        this.ageOfMajority = ageOfMajority;
    }

    @Override
    public boolean treats(DoctorId doctor, PatientId patient) {
        return samePerson.any(
                patient,
                ids -> is(db.sql("select exists (select from appointments.appointment"
                                + " where patient_id = any (?) and doctor_id = ? and status <> 'CANCELLED')")
                        .params(ids, doctor.value())));
    }

    @Override
    public boolean isGuardian(PatientId guardian, PatientId minor) {
        LocalDate bornAfter = LocalDate.now(clock).minusYears(ageOfMajority);
        return samePerson.anyAbove(
                minor,
                ids -> is(db.sql(
                                "select exists (select from directory.guardian g join directory.patient p on p.id = g.patient_id"
                                        + " where g.patient_id = any (?) and g.guardian_id = ? and p.date_of_birth > ?)")
                        .params(ids, guardian.value(), bornAfter)));
    }

    @Override
    public boolean isMergedInto(PatientId former, PatientId survivor) {
        return samePerson.anyAbove(
                former, ids -> !former.equals(survivor) && Arrays.asList(ids).contains(survivor.value()));
    }

    @Override
    public boolean comesTo(Set<ClinicId> clinics, PatientId patient) {
        return samePerson.any(
                patient,
                ids -> is(db.sql(
                                "select exists (select from appointments.appointment a join directory.location l on l.id = a.location_id"
                                        + " where a.patient_id = any (?) and a.status <> 'CANCELLED' and l.clinic_id = any (?))")
                        .params(ids, ids(clinics))));
    }

    @Override
    public boolean worksAt(Set<ClinicId> clinics, DoctorId doctor) {
        return is(db.sql(
                        "select exists (select from directory.doctor d join directory.location l on l.id = any (d.location_ids)"
                                + " where d.id = ? and l.clinic_id = any (?))")
                .params(doctor.value(), ids(clinics)));
    }

    @Override
    public Set<LocationId> placesOf(Set<ClinicId> clinics) {
        return db
                .sql("select id from directory.location where clinic_id = any (?)")
                .param(ids(clinics))
                .query(UUID.class)
                .list()
                .stream()
                .map(LocationId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isEmergency(UUID account, PatientId patient) {
        return is(db.sql("select exists (select from emergency_access"
                        + " where account_id = ? and patient_id = ? and until > ?)")
                .params(account, patient.value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    @Override
    public boolean isEmergencyVisit(UUID account, UUID appointment) {
        return is(db.sql("select exists (select from emergency_access e"
                        + " join appointments.appointment a on a.patient_id = e.patient_id"
                        + " where e.account_id = ? and a.id = ? and e.until > ?)")
                .params(account, appointment, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private static boolean is(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }

    private static UUID[] ids(Collection<ClinicId> clinics) {
        return clinics.stream().map(ClinicId::value).toArray(UUID[]::new);
    }
}
