package org.horarium.command.doctors;

import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.VERSION_MISMATCH;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.command.doctors.DoctorCommand.AssignPractitionerRole;
import org.horarium.command.doctors.DoctorCommand.RegisterDoctor;
import org.horarium.command.doctors.DoctorCommand.UpdateDoctorProfile;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.junit.jupiter.api.Test;

class DoctorsTest {

    private static final DoctorId ADA = new DoctorId(new UUID(1, 1));

    private final Decisions doctors = new Decisions(Clock.systemUTC(), Doctor.class);

    DoctorsTest() {
        doctors.decidedBy(new Doctors(doctors.repository(Doctor.class)));
    }

    @Test
    void a_doctor_is_registered_then_updated_and_nothing_is_recorded_twice() {
        doctors.when(new RegisterDoctor(ADA, named("Ada"))).expectEvents(new DoctorRegistered(ADA, named("Ada")));
        doctors.when(new RegisterDoctor(ADA, named("Ada"))).expectNoEvents().expectAccepted();
        doctors.when(new UpdateDoctorProfile(ADA, named("Ada L."), null))
                .expectEvents(new DoctorProfileUpdated(ADA, named("Ada L.")));
    }

    @Test
    void roles_are_taken_on_and_replaced_by_newer_statements() {
        doctors.given(new DoctorRegistered(ADA, named("Ada")));

        doctors.when(new AssignPractitionerRole(ADA, role("cardiology")))
                .expectEvents(new PractitionerRoleAssigned(ADA, role("cardiology")));
        doctors.when(new AssignPractitionerRole(ADA, role("cardiology")))
                .expectNoEvents()
                .expectAccepted();
        doctors.when(new AssignPractitionerRole(ADA, role("surgery")))
                .expectEvents(new PractitionerRoleAssigned(ADA, role("surgery")));
    }

    @Test
    void an_unknown_doctor_is_not_updated_and_takes_on_no_role() {
        doctors.when(new UpdateDoctorProfile(ADA, named("Ada"), null))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
        doctors.when(new AssignPractitionerRole(ADA, role("surgery")))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
    }

    @Test
    void refuses_what_has_changed_since_it_was_read() {
        doctors.given(new DoctorRegistered(ADA, named("Ada")));

        doctors.when(new UpdateDoctorProfile(ADA, named("Ada L."), 4L))
                .expectNoEvents()
                .expectRefusal(VERSION_MISMATCH);
        doctors.when(new UpdateDoctorProfile(ADA, named("Ada L."), 0L)).expectAccepted();
    }

    @Test
    void a_retry_changes_nothing_and_the_same_key_with_another_body_is_refused() {
        doctors.when(new RegisterDoctor(ADA, named("Ada")), Decisions.ADMIN, key("ada"))
                .expectAccepted();
        doctors.when(new UpdateDoctorProfile(ADA, named("Ada L."), null)).expectAccepted();

        doctors.when(new RegisterDoctor(ADA, named("Ada")), Decisions.ADMIN, key("ada"))
                .expectNoEvents()
                .expectAccepted();
        doctors.when(new RegisterDoctor(ADA, named("Ben")), Decisions.ADMIN, key("ben"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    private static RequestKey key(String body) {
        return new RequestKey(ADA.value(), "digest of " + body);
    }

    private static DoctorProfile named(String name) {
        return new DoctorProfile(name, null, null, null, List.of("en"), List.of(), null);
    }

    private static PractitionerRole role(String specialization) {
        return new PractitionerRole(
                new RoleId(new UUID(7, 1)), new ClinicId(new UUID(6, 1)), List.of(specialization), List.of());
    }
}
