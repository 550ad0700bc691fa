package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** Several browsers want the same time. */
class RacesTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void of_two_who_want_one_time_one_gets_it_and_the_other_is_offered_the_nearest() {
        Practice practice = Practice.opened(admin);
        ZonedDateTime start = Practice.on(2, 11);
        Accounts.Person second = Accounts.patient(Platform.anyone(), "Second Racer");
        try (Someone one = Someone.with(Device.DESKTOP, url)
                        .signedIn(
                                Accounts.patient(Platform.anyone(), "First Racer")
                                        .email(),
                                Practice.PASSWORD);
                Someone other = Someone.with(Device.PHONE, url).signedIn(second.email(), Practice.PASSWORD)) {
            one.at(practice.booking(start)).sees("Reserved for you for");
            other.at(practice.booking(start)).sees("Somebody else is about to book this time");
            Pictures.take(other.page, "lost-" + Device.PHONE);
            one.button("^Confirm the appointment$").click();
            one.heading("Your appointment is booked").waitFor();

            other.page
                    .locator("section[aria-labelledby=lost] li button")
                    .first()
                    .click();
            other.sees("Reserved for you for");
            other.button("^Confirm the appointment$").click();
            other.heading("Your appointment is booked").waitFor();
        }
        assertThat(admin.get("/api/doctors/" + practice.doctor() + "/appointments?date=" + start.toLocalDate())
                        .list("items")
                        .map(item -> item.path("start").asText())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_time_that_is_booked_in_one_browser_vanishes_in_the_other_without_a_reload() {
        Practice practice = Practice.opened(admin);
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Quick Booker");
        try (Someone watcher = Someone.with(Device.DESKTOP, url).at(practice.search())) {
            watcher.firstSlot().waitFor();
            String first = String.valueOf(watcher.firstSlot().getAttribute("aria-label"));
            watcher.page.evaluate("window.neverLoadedAgain = true");
            assertThat(person.client(url)
                            .post(
                                    "/api/appointments",
                                    Clinic.booking(
                                            person.id(),
                                            practice.doctor(),
                                            Practice.on(1, 9).toInstant().toString()))
                            .status())
                    .isEqualTo(201);
            watcher.page.waitForFunction(
                    "first => ![...document.querySelectorAll('article a')].some(a => a.ariaLabel === first)", first);
            assertThat(watcher.page.evaluate("window.neverLoadedAgain")).isEqualTo(true);
            assertThat(watcher.firstSlot().getAttribute("aria-label")).contains("9:30");
        }
    }

    @Test
    void whoever_comes_too_late_to_confirm_is_told_so_kindly() {
        Practice practice = Practice.opened(admin);
        ZonedDateTime start = Practice.on(2, 14);
        Accounts.Person slow = Accounts.patient(Platform.anyone(), "Slow Racer");
        Accounts.Person quick = Accounts.patient(Platform.anyone(), "Quick Racer");
        try (Someone late = Someone.with(Device.DESKTOP, url).signedIn(slow.email(), Practice.PASSWORD)) {
            late.at(practice.booking(start)).sees("Reserved for you for");
            String hold = late.heldTicket();
            slow.client(url).delete("/api/holds/" + hold);
            assertThat(quick.client(url)
                            .post(
                                    "/api/appointments",
                                    Clinic.booking(
                                            quick.id(),
                                            practice.doctor(),
                                            start.toInstant().toString()))
                            .status())
                    .isEqualTo(201);
            late.button("^Confirm the appointment$").click();
            late.sees("The reservation has run out");
            late.button("^Reserve it again$").click();
            late.sees("Somebody was a moment faster");
            late.page.locator("section[aria-labelledby=lost] li button").first().waitFor();
        }
    }
}
