package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Visitors look for a doctor and a time before they register; how to write to doctors is for those who work with them. */
class OpenDirectoryTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Client visitor = Platform.anyone();

    @Test
    void visitors_see_the_directory_and_free_slots_and_not_how_a_week_is_made() {
        Clinic clinic = Clinic.in(admin, "America/New_York");
        String doctor = clinic.doctor("08:00", "18:00");
        Awaitility.await().until(() -> visitor.get("/api/doctors/" + doctor).status() == 200);
        for (String open : List.of(
                "/api/appointments/search?doctor_id=" + doctor + "&date=2027-03-08",
                "/api/doctors",
                "/api/clinics",
                "/api/clinics/" + clinic.id(),
                "/api/locations",
                "/api/doctors/" + doctor + "/visit-types")) {
            assertThat(visitor.get(open).status()).as(open).isEqualTo(200);
            assertThat(visitor.withToken("none").get(open).status()).as(open).isEqualTo(401);
        }
        for (String closed : List.of("/schedule", "/schedule/exceptions", "/booking-window", "/appointments")) {
            assertThat(visitor.get("/api/doctors/" + doctor + closed).status())
                    .as(closed)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_doctors_address_is_for_those_who_work_with_them() {
        String name = "Dr. " + UUID.randomUUID();
        String email = UUID.randomUUID() + "@test.horarium.test";
        Reply made = admin.post("/api/doctors", Map.of("full_name", name, "email", email));
        String page = "/api/doctors/" + made.text("id");
        String list = "/api/doctors?q=" + name.substring(4);
        assertThat(admin.getAfter(made.token(), page).text("email")).isEqualTo(email);
        for (String knows : List.of("admin", "staff", "doctor")) {
            Client one = Client.demo(admin.url(), knows);
            assertThat(one.get(page).text("email")).as(knows).isEqualTo(email);
            assertThat(one.get(list).text("items/0/email")).as(knows).isEqualTo(email);
        }
        for (Client other :
                List.of(visitor, Client.demo(admin.url(), "patient"), Client.demo(admin.url(), "auditor"))) {
            assertThat(other.get(page).body().path("email").isTextual()).isFalse();
            assertThat(other.get(list).text("items/0/full_name")).isEqualTo(name);
            assertThat(other.get(list).body().toString()).doesNotContain(email);
        }
    }

    @Test
    void a_key_sees_of_it_what_its_scopes_name() {
        String key = admin.post("/api/api-keys", Map.of("name", "books", "scopes", List.of("appointments:write")))
                .text("key");
        assertThat(visitor.withToken(key).get("/api/doctors").status()).isEqualTo(403);
        assertThat(visitor.withToken(key).get("/api/appointments/search").status())
                .isEqualTo(403);
    }
}
