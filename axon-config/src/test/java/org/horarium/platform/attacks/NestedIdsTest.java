package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** A path whose first part is one's own opens nothing of others by its second. */
class NestedIdsTest {

    private final Victim world = Victim.withAVisit();
    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void blocks_of_another_doctor_are_not_among_ones_own() {
        String other = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        String block = admin.post(
                        "/api/doctors/" + world.doctor() + "/blocks",
                        Map.of("start", "2027-03-11T15:00:00Z", "end", "2027-03-11T16:00:00Z"))
                .text("block_id");
        assertThat(admin.delete("/api/doctors/" + other + "/blocks/" + block).reason())
                .isEqualTo("unknown-block");
        assertThat(admin.delete("/api/doctors/" + world.doctor() + "/blocks/" + block)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void ones_own_visit_is_not_moved_onto_anothers_hold() {
        String hold = world.client()
                .post("/api/holds", Map.of("doctor_id", world.doctor(), "start", "2027-03-12T15:00:00Z"))
                .text("hold_id");
        Map<String, Object> wish = Clinic.booking(world.attacker().id(), world.doctor(), "2027-03-12T15:00:00Z");
        wish.put("hold_id", hold);
        assertThat(world.attacking().post("/api/appointments", wish).status()).isEqualTo(409);
        assertThat(world.attacking().delete("/api/holds/" + hold).reason()).isEqualTo("unknown-hold");
    }

    @Test
    void anothers_session_is_not_among_ones_own() {
        String session = world.client().get("/api/auth/sessions").text("items/0/id");
        assertThat(world.attacking().delete("/api/auth/sessions/" + session).status())
                .isEqualTo(404);
        assertThat(world.client().get("/api/auth/sessions").status()).isEqualTo(200);
    }

    @Test
    void a_cursor_of_anothers_list_shows_ones_own_list_alone() {
        String mine = "/api/patients/" + world.attacker().id() + "/appointments?limit=1";
        Client anyone = world.client();
        anyone.post("/api/appointments", Clinic.booking(world.patient().id(), world.doctor(), "2027-03-15T15:00:00Z"));
        String cursor = anyone.get("/api/patients/" + world.patient().id() + "/appointments?limit=1")
                .text("next");
        assertThat(world.attacking().get(mine + "&cursor=" + cursor).body().toString())
                .doesNotContain(world.patient().id());
    }
}
