package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Patients check themselves in on the day of their visit, as the clinic's calendar shows it. */
class CheckInTest {

    private static final String PASSWORD = "correct horse";
    private static final Map<String, String> CHECKED_IN = Map.of("status", "CHECKED_IN");

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Clinic.Patient patient = Clinic.patient(admin);
    private final String visit = admin.post(
                    "/api/appointments",
                    Clinic.booking(
                            patient.id(),
                            Clinic.in(admin, "America/New_York").doctor("18:00", "23:00"),
                            "2027-03-02T21:00:00-05:00"))
            .text("id");

    @AfterEach
    void backToThePresent() {
        Platform.shared().clock().reset();
    }

    @Test
    void on_the_day_and_neither_before_nor_after() {
        assertThat(checkInAt("2027-03-02T04:59:00Z").reason()).isEqualTo("not-the-day");
        assertThat(checkInAt("2027-03-03T05:00:00Z").status()).isEqualTo(409);

        Reply arrived = checkInAt("2027-03-03T01:30:00Z");

        assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
        assertThat(arrived.text("status")).isEqualTo("CHECKED_IN");
        assertThat(checkInAt("2027-03-03T01:31:00Z").reason()).isEqualTo("impossible-step");
    }

    @Test
    void nobody_else_does_it_for_them_and_the_rest_is_for_the_clinic() {
        Platform.shared().clock().setTo(Instant.parse("2027-03-02T18:00:00Z"));
        Client other =
                Platform.anyone().signedIn(Clinic.patient(Platform.anyone()).email(), PASSWORD);
        Client oneself = Platform.anyone().signedIn(patient.email(), PASSWORD);

        assertThat(other.put("/api/appointments/" + visit, CHECKED_IN).status()).isEqualTo(404);
        assertThat(oneself.put("/api/appointments/" + visit, Map.of("status", "COMPLETED"))
                        .status())
                .isEqualTo(403);
    }

    private Reply checkInAt(String moment) {
        Platform.shared().clock().setTo(Instant.parse(moment));
        return Platform.anyone().signedIn(patient.email(), PASSWORD).put("/api/appointments/" + visit, CHECKED_IN);
    }
}
