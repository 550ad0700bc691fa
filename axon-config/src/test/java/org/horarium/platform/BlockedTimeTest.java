package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calendars show what is blocked, and by that it can be given back. */
class BlockedTimeTest {

    private static final String FROM = "2027-03-02T20:00:00-05:00";
    private static final String TO = "2027-03-03T12:00:00-05:00";

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final String blocks =
            "/api/doctors/" + Clinic.in(admin, "America/New_York").doctor("09:00", "17:00") + "/blocks";

    @Test
    void a_block_over_several_dates_is_shown_whole_on_each_of_them_and_ends_by_its_id() {
        Reply made = admin.post(blocks, Map.of("start", FROM, "end", TO, "reason", "Training"));
        for (String date : new String[] {"2027-03-02", "2027-03-03"}) {
            Reply shown = admin.getAfter(made.token(), blocks + "?date=" + date);
            assertThat(shown.list("items")).singleElement().satisfies(block -> {
                assertThat(block.path("id").asText()).isEqualTo(made.text("block_id"));
                assertThat(block.path("reason").asText()).isEqualTo("Training");
                assertThat(instant(block.path("start").asText())).isEqualTo(instant(FROM));
                assertThat(instant(block.path("end").asText())).isEqualTo(instant(TO));
            });
        }
        Reply ended = admin.delete(blocks + "/" + made.text("block_id"));
        assertThat(admin.getAfter(ended.token(), blocks + "?date=2027-03-02").list("items"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_a_range_of_dates_is_refused() {
        assertThat(admin.get(blocks).reason()).isEqualTo("invalid-input");
        assertThat(admin.get(blocks + "?date=2027-03-02&date_to=2027-03-01").reason())
                .isEqualTo("invalid-input");
        assertThat(admin.get(blocks + "?date=2027-03-02&date_to=2027-06-01").reason())
                .isEqualTo("invalid-input");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
