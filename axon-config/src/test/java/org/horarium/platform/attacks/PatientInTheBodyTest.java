package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** The token says who somebody is; a body that names another patient changes nothing of that. */
class PatientInTheBodyTest {

    private final Victim world = Victim.withAVisit();

    @Test
    void booking_in_anothers_name_and_in_nobodys_is_refused_alike() {
        Reply others = book(world.patient().id(), "2027-03-10T15:00:00Z");
        Reply nobodys = book(UUID.randomUUID().toString(), "2027-03-10T15:00:00Z");
        assertThat(others.status()).isEqualTo(403);
        assertThat(said(others)).isEqualTo(said(nobodys));
    }

    @Test
    void whether_the_slot_is_taken_makes_no_difference_to_that() {
        Reply taken = book(world.patient().id(), "2027-03-08T15:00:00Z");
        assertThat(said(taken)).isEqualTo(said(book(world.patient().id(), "2027-03-10T15:00:00Z")));
    }

    private Reply book(String patient, String start) {
        return world.attacking().post("/api/appointments", Clinic.booking(patient, world.doctor(), start));
    }

    private static String said(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("trace_id"), "");
    }
}
