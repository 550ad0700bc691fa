package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doctors and the desk run their day. */
class CalendarTest {

    private static final ZonedDateTime TEN = Practice.on(1, 10);

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Practice practice = Practice.opened(admin);
    private final Accounts.Person person = Accounts.patient(Platform.anyone(), "Nina Example");
    private final String appointment = booked(person, TEN);

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "agenda"})
    void every_view_shows_who_comes_and_tells_of_them(String view) {
        try (Someone doctor = doctor(Device.DESKTOP, view)) {
            visit(doctor).click();
            doctor.sees("Born");
            doctor.sees("(1 coming|Coming)");
            Pictures.take(doctor.page, "calendar-" + view);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void a_visit_is_checked_in_and_completed(Device device) {
        try (Someone doctor = doctor(device, "agenda")) {
            visit(doctor).click();
            doctor.button("^Check in$").click();
            await().untilAsserted(() -> assertThat(status()).isEqualTo("CHECKED_IN"));
            Pictures.take(doctor.page, "calendar-visit-" + device);
            doctor.button("^Complete$").click();
            await().untilAsserted(() -> assertThat(status()).isEqualTo("COMPLETED"));
            doctor.sees("nothing is left to do");
        }
    }

    @Test
    void who_did_not_come_is_recorded_after_a_question() {
        try (Someone doctor = doctor(Device.DESKTOP, "agenda")) {
            visit(doctor).click();
            doctor.button("^Did not come$").click();
            doctor.dialogButton("Did not come").click();
            await().untilAsserted(() -> assertThat(status()).isEqualTo("NO_SHOW"));
        }
    }

    @Test
    void a_visit_is_moved_in_a_dialog_and_back_again() {
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            visit(doctor).click();
            doctor.button("^Move to").click();
            doctor.dialogField("Time").fill("13:00");
            Pictures.take(doctor.page, "calendar-move");
            doctor.dialogButton("^Move$").click();
            await().untilAsserted(
                            () -> assertThat(start()).isEqualTo(TEN.withHour(13).toInstant()));
            doctor.button("^Undo$").click();
            await().untilAsserted(() -> assertThat(start()).isEqualTo(TEN.toInstant()));
        }
    }

    @Test
    void a_visit_is_moved_by_dragging_it() {
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            Locator visit = visit(doctor);
            visit.scrollIntoViewIfNeeded();
            BoundingBox from = visit.boundingBox();
            doctor.page.mouse().move(from.x + from.width / 2, from.y + 8);
            doctor.page.mouse().down();
            doctor.page
                    .mouse()
                    .move(from.x + from.width / 2, from.y + 8 + from.height * 2, new Mouse.MoveOptions().setSteps(12));
            doctor.page.mouse().up();
            await().untilAsserted(
                            () -> assertThat(start()).isEqualTo(TEN.withHour(11).toInstant()));
        }
    }

    @Test
    void a_move_to_where_another_is_shows_the_servers_reason_and_what_is_free() {
        booked(Accounts.patient(Platform.anyone(), "Otto Other"), TEN.plusHours(2));
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            visit(doctor).click();
            doctor.button("^Move to").click();
            doctor.dialogField("Time").fill("12:00");
            doctor.dialogButton("^Move$").click();
            doctor.sees("was not moved");
            doctor.sees("Possible instead");
            assertThat(start()).isEqualTo(TEN.toInstant());
        }
    }

    @Test
    void blocking_time_lists_the_visits_that_are_in_the_way() {
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            doctor.button("^Block time$").click();
            doctor.dialogField("From").fill(TEN.toLocalDate() + "T09:30");
            doctor.dialogField("To").fill(TEN.toLocalDate() + "T11:30");
            doctor.dialogField("Reason").fill("Training");
            doctor.dialogButton("^Block$").click();
            doctor.sees("1 visit is in the way");
            Pictures.take(doctor.page, "calendar-block");
            doctor.button("Keep these visits").click();
            doctor.sees("Blocked: Training");
        }
    }

    @Test
    void what_patients_book_appears_without_a_reload() {
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            visit(doctor).waitFor();
            booked(Accounts.patient(Platform.anyone(), "Lea Later"), TEN.plusHours(4));
            doctor.button("Lea Later").first().waitFor();
        }
    }

    @Test
    void single_keys_change_the_view_until_they_are_switched_off() {
        try (Someone doctor = doctor(Device.DESKTOP, "day")) {
            visit(doctor).waitFor();
            doctor.page.keyboard().press("a");
            doctor.page.waitForURL("**view=agenda**");
            doctor.page.keyboard().press("?");
            doctor.heading("Keyboard shortcuts").waitFor();
            doctor.page.getByRole(AriaRole.SWITCH).last().click();
            doctor.page.keyboard().press("Escape");
            doctor.page.keyboard().press("d");
            doctor.page.waitForTimeout(300);
            assertThat(doctor.page.url()).contains("view=agenda");
        }
    }

    @Test
    void the_desk_sees_several_doctors_side_by_side_and_books_for_a_patient() {
        String staff = Accounts.invited(admin, Map.of("role", "STAFF", "clinic_ids", List.of(practice.clinic())));
        try (Someone desk = Someone.with(Device.DESKTOP, url).signedIn(staff, Practice.PASSWORD)) {
            desk.at("/clinic?date=" + TEN.toLocalDate() + "&doctors=" + practice.doctor());
            desk.button("Nina Example").first().waitFor();
            Pictures.take(desk.page, "clinic");
            desk.at(practice.booking(TEN.plusHours(3)));
            desk.field("Name").fill("Nina Example");
            desk.button("^Find$").click();
            desk.page
                    .getByRole(AriaRole.LISTITEM)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            desk.button("^Confirm the appointment$").click();
            desk.heading("^Your appointment is booked$").waitFor();
        }
    }

    private Someone doctor(Device device, String view) {
        return Someone.with(device, url)
                .signedIn(practice.doctorsAccount(), Practice.PASSWORD)
                .at("/calendar?view=" + view + "&date=" + TEN.toLocalDate());
    }

    private static Locator visit(Someone doctor) {
        return doctor.button("Nina Example").first();
    }

    private String booked(Accounts.Person who, ZonedDateTime start) {
        return who.client(url)
                .post(
                        "/api/appointments",
                        Clinic.booking(
                                who.id(), practice.doctor(), start.toInstant().toString()))
                .text("id");
    }

    private String status() {
        return person.client(url).get("/api/appointments/" + appointment).text("status");
    }

    private Instant start() {
        return OffsetDateTime.parse(person.client(url)
                        .get("/api/appointments/" + appointment)
                        .text("start"))
                .toInstant();
    }
}
