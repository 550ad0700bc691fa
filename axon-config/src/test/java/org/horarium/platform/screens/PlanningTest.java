package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clinics plan, and see what a change comes to before it is saved. */
class PlanningTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Practice practice = Practice.opened(admin);
    private final Accounts.Person person = Accounts.patient(Platform.anyone(), "Tim Touched");

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void a_closed_date_names_the_booked_visits_that_it_touches_before_it_is_saved(Device device) {
        book();
        try (Someone doctor = planner(device, "exceptions")) {
            doctor.field("Date").fill(Practice.on(2, 10).toLocalDate().toString());
            doctor.button("^Review$").click();
            doctor.sees("1 booked visit would no longer fit");
            doctor.sees("Tim Touched");
            doctor.sees("the day would be closed");
            Pictures.take(doctor.page, "planning-review-" + device);
            assertThat(exceptions()).as("nothing is saved yet").isZero();
            doctor.button("^Save$").click();
            doctor.sees("is saved");
        }
        await().untilAsserted(() -> assertThat(exceptions()).isEqualTo(1));
    }

    @Test
    void shorter_weekly_hours_name_the_visits_outside_of_them() {
        book();
        try (Someone doctor = planner(Device.DESKTOP, "hours")) {
            doctor.page.waitForSelector("input[type=time]");
            for (Locator from : doctor.page.getByLabel("From").all()) {
                if ("09:00".equals(from.inputValue())) {
                    from.fill("14:00");
                }
            }
            doctor.button("^Review$").click();
            doctor.sees("1 booked visit would no longer fit");
            doctor.sees("outside the new hours");
            doctor.button("^Keep editing$").click();
            doctor.page.waitForSelector("input[type=time]");
        }
    }

    @Test
    void a_visit_type_is_added_and_offered() {
        try (Someone doctor = planner(Device.DESKTOP, "visit-types")) {
            doctor.button("^Add a visit type$").click();
            doctor.field("Code").fill("follow-up");
            doctor.field("Duration in minutes").fill("15");
            Locator video = doctor.page.getByRole(AriaRole.CHECKBOX).last();
            video.check();
            doctor.button("^Review$").click();
            doctor.sees("No booked visit is touched");
            doctor.button("^Save$").click();
            doctor.sees("is saved");
        }
        await().untilAsserted(() -> assertThat(admin.get("/api/doctors/" + practice.doctor() + "/visit-types")
                        .list("items")
                        .map(type -> type.path("code").asText()))
                .contains("follow-up"));
    }

    @Test
    void the_booking_window_and_the_public_holidays_are_set() {
        try (Someone doctor = planner(Device.DESKTOP, "window")) {
            doctor.field("Bookable this many days ahead").fill("30");
            doctor.button("^Review$").click();
            doctor.button("^Save$").click();
            doctor.sees("The booking window is saved");
            doctor.at("/planning?section=holidays");
            doctor.field("Country").selectOption("us");
            doctor.button("^Review$").click();
            doctor.button("^Save$").click();
            doctor.sees("The public holidays are saved");
        }
        await().untilAsserted(() -> assertThat(admin.get("/api/doctors/" + practice.doctor() + "/booking-window")
                        .text("maximum_advance_days"))
                .isEqualTo("30"));
    }

    @Test
    void the_directory_finds_doctors_and_leads_on_from_them() {
        try (Someone desk = Someone.with(Device.DESKTOP, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            desk.at("/directory?tab=doctors");
            desk.field("Specialty").fill(practice.specialization());
            desk.link("^Planning of").first().click();
            desk.heading("^Planning$").waitFor();
        }
    }

    @Test
    void a_bulk_file_is_imported_with_progress_and_its_problems_named() {
        String name = "Imported " + UUID.randomUUID();
        String file =
                """
                {"resourceType":"Organization","id":"%s","name":"%s"}
                {"resourceType":"Organization","id":"without-a-name"}
                """
                        .formatted(UUID.randomUUID(), name);
        try (Someone someone =
                Someone.with(Device.DESKTOP, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            someone.at("/import");
            someone.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "Organization.ndjson", "application/x-ndjson", file.getBytes(StandardCharsets.UTF_8)));
            someone.button("^Start import$").click();
            someone.sees("Import finished");
            Pictures.take(someone.page, "import-done");
            someone.sees("1 line with a problem");
        }
        await().untilAsserted(() -> assertThat(
                        admin.get("/api/clinics?limit=200").body().toString())
                .contains(name));
    }

    private Someone planner(Device device, String section) {
        return Someone.with(device, url)
                .signedIn(practice.doctorsAccount(), Practice.PASSWORD)
                .at("/planning?section=" + section);
    }

    private void book() {
        Map<String, Object> booking = Clinic.booking(
                person.id(), practice.doctor(), Practice.on(2, 10).toInstant().toString());
        assertThat(person.client(url).post("/api/appointments", booking).status())
                .isEqualTo(201);
    }

    private long exceptions() {
        return admin.get("/api/doctors/" + practice.doctor() + "/schedule/exceptions")
                .list("items")
                .count();
    }
}
