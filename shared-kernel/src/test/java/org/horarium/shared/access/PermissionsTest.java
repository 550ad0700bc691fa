package org.horarium.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

/** Who may see and do what for whom: by what they are, and by whom they have to do with. */
class PermissionsTest {

    private static final PatientId ANNA = new PatientId(UUID.randomUUID());
    private static final PatientId BORIS = new PatientId(UUID.randomUUID());
    private static final PatientId ANNAS_FORMER = new PatientId(UUID.randomUUID());
    private static final PatientId ANNAS_MOTHER = new PatientId(UUID.randomUUID());
    private static final DoctorId GREY = new DoctorId(UUID.randomUUID());
    private static final DoctorId SHEPHERD = new DoctorId(UUID.randomUUID());
    private static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());
    private static final LocationId HOUSE = new LocationId(UUID.randomUUID());
    private static final LocationId ELSEWHERE = new LocationId(UUID.randomUUID());
    private static final UUID HASTY = UUID.randomUUID();

    private final Permissions permissions = new Permissions(new AnnasWorld());

    @Test
    void a_patient_sees_themself_and_a_guardian_the_minor() {
        assertThat(permissions.maySee(patient(ANNA), ANNA)).isTrue();
        assertThat(permissions.maySee(patient(ANNAS_MOTHER), ANNA)).isTrue();
        assertThat(permissions.maySee(patient(ANNA), ANNAS_MOTHER)).isFalse();
        assertThat(permissions.maySee(patient(BORIS), ANNA)).isFalse();
    }

    @Test
    void who_was_merged_is_seen_by_whom_they_became_and_does_not_see_them() {
        assertThat(permissions.maySee(patient(ANNA), ANNAS_FORMER)).isTrue();
        assertThat(permissions.maySee(patient(ANNAS_FORMER), ANNA)).isFalse();
    }

    @Test
    void a_doctor_sees_whom_they_treat_and_in_an_emergency_somebody_else() {
        assertThat(permissions.maySee(doctor(GREY), ANNA)).isTrue();
        assertThat(permissions.maySee(doctor(SHEPHERD), ANNA)).isFalse();
        assertThat(permissions.maySee(new Actor(HASTY, Role.DOCTOR, null, SHEPHERD), ANNA))
                .isTrue();
    }

    @Test
    void a_doctor_sees_their_own_visits_of_a_patient_whom_others_treat_too() {
        assertThat(permissions.maySee(doctor(GREY), ANNA, GREY, HOUSE)).isTrue();
        assertThat(permissions.maySee(doctor(GREY), ANNA, SHEPHERD, HOUSE)).isFalse();
        assertThat(permissions.maySee(new Actor(HASTY, Role.DOCTOR, null, GREY), ANNA, SHEPHERD, HOUSE))
                .isTrue();
    }

    @Test
    void records_are_read_by_the_patient_and_those_who_treat_them_and_not_by_a_desk() {
        assertThat(permissions.mayReadRecords(patient(ANNA), ANNA)).isTrue();
        assertThat(permissions.mayReadRecords(patient(ANNAS_MOTHER), ANNA)).isTrue();
        assertThat(permissions.mayReadRecords(patient(BORIS), ANNA)).isFalse();
        assertThat(permissions.mayReadRecords(doctor(GREY), ANNA)).isTrue();
        assertThat(permissions.mayReadRecords(doctor(SHEPHERD), ANNA)).isFalse();
        assertThat(permissions.mayReadRecords(new Actor(HASTY, Role.DOCTOR, null, SHEPHERD), ANNA))
                .isTrue();
        assertThat(permissions.mayReadRecords(staff(), ANNA)).isFalse();
        for (Role role : List.of(Role.ADMIN, Role.API_CLIENT, Role.AUDITOR, Role.PRIVACY_OFFICER)) {
            Actor everywhere = new Actor(UUID.randomUUID(), role, null, null, Reach.EVERYWHERE);
            assertThat(permissions.mayReadRecords(everywhere, ANNA)).isFalse();
            assertThat(permissions.mayWriteRecords(everywhere, GREY)).isFalse();
        }
    }

    @Test
    void a_doctor_writes_about_their_own_visits_and_an_emergency_changes_nothing_of_that() {
        assertThat(permissions.mayWriteRecords(doctor(GREY), GREY)).isTrue();
        assertThat(permissions.mayWriteRecords(doctor(SHEPHERD), GREY)).isFalse();
        assertThat(permissions.mayWriteRecords(new Actor(HASTY, Role.DOCTOR, null, SHEPHERD), GREY))
                .isFalse();
        assertThat(permissions.mayWriteRecords(patient(ANNA), GREY)).isFalse();
        assertThat(permissions.mayWriteRecords(staff(), GREY)).isFalse();
    }

    @Test
    void doctors_addresses_are_for_those_who_work_with_them() {
        assertThat(permissions.maySeeDoctorsAddresses(staff())).isTrue();
        assertThat(permissions.maySeeDoctorsAddresses(doctor(GREY))).isTrue();
        assertThat(permissions.maySeeDoctorsAddresses(patient(ANNA))).isFalse();
        assertThat(permissions.maySeeDoctorsAddresses(null)).isFalse();
        assertThat(permissions.maySeeDoctorsAddresses(new Actor(HASTY, Role.API_CLIENT, null, null)))
                .isFalse();
    }

    @Test
    void a_desk_sees_what_is_at_its_clinic() {
        assertThat(permissions.maySee(staff(), ANNA)).isTrue();
        assertThat(permissions.maySee(staff(), BORIS)).isFalse();
        assertThat(permissions.maySee(staff(), BORIS, GREY, HOUSE)).isTrue();
        assertThat(permissions.maySee(staff(), ANNA, GREY, ELSEWHERE)).isFalse();
        assertThat(permissions.mayBook(staff(), BORIS, GREY)).isTrue();
        assertThat(permissions.mayBook(staff(), BORIS, SHEPHERD)).isFalse();
        assertThat(permissions.mayPlan(staff(), SHEPHERD)).isFalse();
    }

    @Test
    void an_administrator_plans_and_sees_nobody_unless_they_work_at_a_desk_too() {
        Actor admin = new Actor(UUID.randomUUID(), Role.ADMIN, null, null);
        Actor both = new Actor(UUID.randomUUID(), Role.ADMIN, null, null, Reach.EVERYWHERE);
        assertThat(permissions.mayPlan(admin, GREY)).isTrue();
        assertThat(permissions.maySee(admin, ANNA)).isFalse();
        assertThat(permissions.mayBook(admin, ANNA, GREY)).isFalse();
        assertThat(permissions.maySeeDays(admin, GREY)).isFalse();
        assertThat(permissions.maySee(both, ANNA)).isTrue();
        assertThat(permissions.mayBook(both, ANNA, GREY)).isTrue();
    }

    @Test
    void who_only_watches_does_nothing_and_sees_nobody() {
        for (Role role : List.of(Role.AUDITOR, Role.PRIVACY_OFFICER)) {
            Actor watcher = new Actor(UUID.randomUUID(), role, null, null, Reach.EVERYWHERE);
            assertThat(permissions.maySee(watcher, ANNA)).isFalse();
            assertThat(permissions.maySee(watcher, ANNA, GREY, HOUSE)).isFalse();
            assertThat(permissions.mayBook(watcher, ANNA, GREY)).isFalse();
            assertThat(permissions.mayOffer(watcher, GREY)).isFalse();
            assertThat(permissions.mayPlan(watcher, GREY)).isFalse();
            assertThat(permissions.maySeeDays(watcher, GREY)).isFalse();
        }
    }

    @Test
    void an_account_that_is_nobody_gets_nothing_by_its_role_alone() {
        for (Role role :
                Arrays.stream(Role.values()).filter(it -> it != Role.ADMIN).toList()) {
            Actor nobody = new Actor(UUID.randomUUID(), role, null, null);
            assertThat(permissions.maySee(nobody, ANNA)).isFalse();
            assertThat(permissions.maySee(nobody, ANNA, GREY, HOUSE)).isFalse();
            assertThat(permissions.mayBook(nobody, ANNA, GREY)).isFalse();
            assertThat(permissions.mayPlan(nobody, GREY)).isFalse();
            assertThat(permissions.mayReadRecords(nobody, ANNA)).isFalse();
            assertThat(permissions.mayWriteRecords(nobody, GREY)).isFalse();
        }
    }

    private static Actor patient(PatientId patient) {
        return new Actor(UUID.randomUUID(), Role.PATIENT, patient, null);
    }

    private static Actor doctor(DoctorId doctor) {
        return new Actor(UUID.randomUUID(), Role.DOCTOR, null, doctor);
    }

    private static Actor staff() {
        return new Actor(UUID.randomUUID(), Role.STAFF, null, null, new Reach(false, Set.of(CLINIC)));
    }

    /** Anna is Grey's patient at the clinic's house, her mother's ward, and who a former entry was found to be. */
    private static final class AnnasWorld implements Relations {

        @Override
        public boolean treats(DoctorId doctor, PatientId patient) {
            return doctor.equals(GREY) && patient.equals(ANNA);
        }

        @Override
        public boolean isGuardian(PatientId guardian, PatientId minor) {
            return guardian.equals(ANNAS_MOTHER) && minor.equals(ANNA);
        }

        @Override
        public boolean isMergedInto(PatientId former, PatientId survivor) {
            return former.equals(ANNAS_FORMER) && survivor.equals(ANNA);
        }

        @Override
        public boolean comesTo(Set<ClinicId> clinics, PatientId patient) {
            return clinics.contains(CLINIC) && patient.equals(ANNA);
        }

        @Override
        public boolean worksAt(Set<ClinicId> clinics, DoctorId doctor) {
            return clinics.contains(CLINIC) && doctor.equals(GREY);
        }

        @Override
        public Set<LocationId> placesOf(Set<ClinicId> clinics) {
            return clinics.contains(CLINIC) ? Set.of(HOUSE) : Set.of();
        }

        @Override
        public boolean isEmergency(UUID account, PatientId patient) {
            return account.equals(HASTY);
        }

        @Override
        public boolean isEmergencyVisit(UUID account, UUID appointment) {
            return account.equals(HASTY);
        }
    }
}
