package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Fields that a form does not have are sent all the same: they change nothing. */
class MassAssignmentTest {

    private final Victim world = Victim.withAVisit();

    @Test
    void whoever_registers_with_a_role_is_a_patient_all_the_same() {
        String email = UUID.randomUUID() + "@test.horarium.test";
        Map<String, Object> form = new HashMap<>(Map.of(
                "email", email, "password", "correct horse", "full_name", "Mallory", "date_of_birth", "1990-01-01"));
        form.putAll(Map.of(
                "role", "ADMIN", "everywhere", true, "confirmed", true, "doctor_id", world.doctor(), "locked", false));
        Reply registered = Platform.anyone().post("/api/patients", form);
        assertThat(registered.status()).isIn(201, 400);
        if (registered.status() == 201) {
            Client mallory = Platform.anyone().signedIn(email, "correct horse");
            assertThat(mallory.get("/api/accounts?email=" + email).status()).isEqualTo(403);
            assertThat(mallory.get("/api/patients").status()).isEqualTo(403);
        }
    }

    @Test
    void a_booking_that_says_it_is_completed_or_free_of_charge_is_scheduled_at_the_doctors_fee() {
        Map<String, Object> wish = Clinic.booking(world.patient().id(), world.doctor(), "2027-03-09T15:00:00Z");
        wish.putAll(Map.of("status", "COMPLETED", "consultation_fee", 0, "fee", 0, "id", UUID.randomUUID()));
        Reply booked = world.client().post("/api/appointments", wish);
        assertThat(booked.status()).isIn(201, 400);
        if (booked.status() == 201) {
            assertThat(booked.text("status")).isEqualTo("SCHEDULED");
        }
    }

    @Test
    void a_patient_takes_no_step_that_is_the_clinics() {
        for (String step : new String[] {"COMPLETED", "NO_SHOW"}) {
            assertThat(world.client().put(world.path(), Map.of("status", step)).status())
                    .isEqualTo(403);
        }
        assertThat(world.client().get(world.path()).text("status")).isEqualTo("SCHEDULED");
    }

    @Test
    void a_doctor_gives_themself_no_clinic() {
        Client doctor = Client.demo(Platform.shared().url(), "doctor");
        Client admin = Client.demo(Platform.shared().url(), "admin");
        String clinic = Clinic.in(admin, "America/New_York").id();
        String own = Platform.anyone()
                .post("/api/auth/login", Map.of("email", "doctor@demo.horarium.test", "password", "horarium-demo"))
                .text("user/doctor_id");
        assertThat(doctor.put("/api/doctors/" + own, Map.of("full_name", "Dr. Nora Whitfield", "clinic_id", clinic))
                        .status())
                .isEqualTo(403);
    }
}
