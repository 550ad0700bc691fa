package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A schedule is shown as it was set, part by part. */
class ScheduleTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void is_shown_as_it_was_set() {
        Clinic clinic = Clinic.in(admin, "America/New_York");
        String path = "/api/doctors/" + clinic.doctor("09:00", "17:00");
        admin.post(
                path + "/visit-types", Map.of("code", "check-up", "duration_minutes", 20, "modes", List.of("VIDEO")));
        admin.put(path + "/booking-window", Map.of("minimum_notice_minutes", 120, "maximum_advance_days", 60));
        admin.put(path + "/schedule/holidays", Map.of("region", "us-ma"));
        Reply closed = admin.post(
                path + "/schedule/exceptions", Map.of("date", "2027-03-03", "closed", true, "reason", "Training"));
        assertThat(closed.status()).as("%s", closed.body()).isEqualTo(201);

        Reply schedule = admin.getAfter(closed.token(), path + "/schedule");

        assertThat(schedule.text("weeks/0/hours/0/start_time")).isEqualTo("09:00:00");
        assertThat(schedule.list("weeks")).hasSize(1);
        assertThat(schedule.text("exceptions/0/date")).isEqualTo("2027-03-03");
        assertThat(schedule.list("holidays").map(day -> day.path("date").asText()))
                .contains("2027-01-01", "2027-04-19");
        assertThat(admin.get(path + "/visit-types").text("items/0/code")).isEqualTo("check-up");
        assertThat(admin.get(path + "/booking-window").text("maximum_advance_days"))
                .isEqualTo("60");
        assertThat(admin.delete(path + "/schedule/exceptions/2027-03-03").status())
                .isEqualTo(204);
        assertThat(admin.delete(path + "/schedule/exceptions/2027-03-03").status())
                .isEqualTo(404);
        assertThat(admin.put(path + "/schedule/holidays", Map.of("region", "zz"))
                        .status())
                .isEqualTo(400);
    }
}
