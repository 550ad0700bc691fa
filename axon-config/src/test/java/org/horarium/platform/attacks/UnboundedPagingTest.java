package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** No list is given whole to who asks for it whole. */
class UnboundedPagingTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void a_page_has_at_most_two_hundred_entries_whatever_is_asked() {
        for (String list : List.of(
                "/api/doctors?",
                "/api/clinics?",
                "/api/locations?",
                "/api/patients?",
                "/api/appointments/search?date=2027-03-08&")) {
            for (String limit : List.of("201", "1000000000", "-1", "0", "9".repeat(40), "all")) {
                assertThat(admin.get(list + "limit=" + limit).status())
                        .as(list + limit)
                        .isEqualTo(400);
            }
            Reply page = admin.get(list + "limit=200");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body().path("items").size()).isLessThanOrEqualTo(200);
        }
    }

    @Test
    void a_cursor_that_was_not_given_is_refused() {
        for (String cursor : List.of("a", "AAAA", "bnVsbA", "eyJrZXkiOiJhIn0", "%00")) {
            assertThat(admin.get("/api/doctors?cursor=" + cursor).status())
                    .as(cursor)
                    .isEqualTo(400);
        }
    }
}
