package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a search to an appointment, and away from it again. */
class FindAndBookTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void a_visitor_finds_a_time_becomes_a_patient_and_books_without_losing_it(Device device) throws Exception {
        Practice practice = Practice.opened(admin);
        try (Someone visitor = Someone.with(device, url)) {
            visitor.at("/");
            visitor.field("Specialty or reason").fill(practice.specialization());
            visitor.field("From").fill(Practice.tomorrow().toString());
            visitor.button("^Search$").click();
            visitor.page.waitForSelector("article");
            Pictures.take(visitor.page, "find-" + device);
            visitor.firstSlot().click();
            visitor.sees("Reserved for you for");
            Pictures.take(visitor.page, "book-" + device);
            String held = visitor.queryValue("start");
            assertThat(Platform.anyone()
                            .post("/api/visitor-holds", Map.of("doctor_id", practice.doctor(), "start", held))
                            .status())
                    .as("for another")
                    .isEqualTo(409);

            visitor.button("^Extend$").click();
            visitor.field("Full name").fill("Vera Newcomer");
            visitor.field("Date of birth").fill("1990-01-31");
            visitor.field("Email address").fill(Accounts.newAddress());
            visitor.field("Password").fill(Practice.PASSWORD);
            visitor.button("^Create the account$").click();
            visitor.field("Notes for the doctor").fill("First visit");
            visitor.button("^Confirm the appointment$").click();

            visitor.heading("Your appointment is booked").waitFor();
            Pictures.take(visitor.page, "booked-" + device);
            visitor.sees("First visit");
        }
    }

    @Test
    void what_is_booked_can_be_taken_along() throws Exception {
        try (Someone patient = booked()) {
            Download calendar = patient.page.waitForDownload(
                    () -> patient.button("Add to calendar").click());
            assertThat(Files.readString(calendar.path()))
                    .contains("BEGIN:VEVENT", "STATUS:CONFIRMED")
                    .doesNotContain("cough");
            patient.button("Show QR code").click();
            patient.page
                    .getByRole(AriaRole.IMG)
                    .and(patient.page.locator("[aria-label^='QR code'], svg:has(title), img[alt^='QR code']"))
                    .first()
                    .waitFor();
            assertThat(patient.link("Directions").getAttribute("href")).startsWith("https://www.openstreetmap.org/");
        }
    }

    @Test
    void a_patient_moves_and_cancels_what_they_booked() {
        try (Someone patient = booked()) {
            patient.link("^Reschedule").click();
            patient.heading("Reschedule the appointment").waitFor();
            Pictures.take(patient.page, "move-" + Device.DESKTOP);
            patient.page.locator("main ol button, main ul button").nth(3).click();
            patient.button("^Move the appointment$").click();
            patient.heading("Your appointment was moved").waitFor();
            patient.button("^Cancel appointment$").click();
            Pictures.take(patient.page, "cancel-" + Device.DESKTOP);
            patient.sees("You can cancel until the visit is over");
            patient.button("^Yes, cancel it$").click();
            patient.sees("Cancelled");
        }
    }

    @Test
    void times_are_told_by_the_clinics_clock_and_by_the_viewers_own() {
        Practice practice = Practice.opened(admin);
        try (Someone traveller = Someone.with(Device.DESKTOP, url, "en-US", "Asia/Tokyo", ColorScheme.LIGHT)) {
            traveller.at(practice.booking(Practice.on(2, 10)));
            traveller.sees("10:00 AM");
            traveller.sees("Eastern (Standard|Daylight) Time");
            traveller.sees("Japan Standard Time");
        }
    }

    @Test
    void where_nothing_is_free_the_first_day_that_is_can_be_jumped_to() {
        Practice practice = Practice.opened(admin);
        String doctor = practice.doctor();
        admin.put(
                "/api/doctors/" + doctor + "/booking-window",
                Map.of("minimum_notice_minutes", 15 * 24 * 60, "maximum_advance_days", 90));
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at(practice.search())) {
            Locator jump = visitor.button("Go to the first free day");
            jump.click();
            visitor.firstSlot().waitFor();
            assertThat(visitor.page.url()).contains("date=");
        }
    }

    /** On the page of an appointment of theirs. */
    private Someone booked() {
        Practice practice = Practice.opened(admin);
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Paul Regular");
        Map<String, Object> request = Clinic.booking(
                person.id(), practice.doctor(), Practice.on(2, 10).toInstant().toString());
        request.put("notes", "A cough");
        String appointment =
                person.client(url).post("/api/appointments", request).text("id");
        return Someone.with(Device.DESKTOP, url)
                .signedIn(person.email(), Practice.PASSWORD)
                .at("/appointments/" + appointment);
    }
}
