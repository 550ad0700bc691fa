package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People choose how they are told, clinics word it, and everybody concerned sees what was sent and why not. */
class MessagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Practice practice = Practice.opened(admin);

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "NARROW"})
    void a_patient_chooses_how_they_are_told(Device device) {
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Cleo Choosy");
        try (Someone patient = Someone.with(device, url).signedIn(person.email(), Practice.PASSWORD)) {
            patient.at("/account?section=messages");
            group(patient, "Appointments").getByLabel("Text message").check();
            group(patient, "Reminders").getByLabel("Email").uncheck();
            patient.page.getByLabel(Pattern.compile("^Quiet hours")).check();
            patient.field("From").fill("22:30");
            patient.field("Until").fill("22:30");
            patient.button("^Save$").click();
            patient.sees("both cannot be the same");
            patient.field("Until").fill("07:00");
            patient.button("^Save$").click();
            patient.sees("Your choice is saved");
            Pictures.take(patient.page, "contact-preferences-" + device);
            Accessible.check(patient.page, "contact preferences");
        }
        assertThat(person.client(url)
                        .get("/api/patients/" + person.id() + "/contact-preferences")
                        .body()
                        .toString())
                .contains("\"visits\":[\"EMAIL\",\"SMS\"]", "\"reminders\":[\"SMS\"]")
                .contains("\"from\":\"22:30\"", "\"to\":\"07:00\"", "\"zone\":\"America/New_York\"");
    }

    @Test
    void a_doctors_calendar_address_is_shown_once_renewed_and_closed() {
        try (Someone doctor =
                Someone.with(Device.DESKTOP, url).signedIn(practice.doctorsAccount(), Practice.PASSWORD)) {
            doctor.at("/account?section=messages").button("^Get an address$").click();
            String first = shownOnce(doctor);
            assertThat(first).startsWith("http").endsWith(".ics");
            doctor.at("/account?section=messages").sees("An address is open since");
            assertThat(doctor.page.content()).as("shown once").doesNotContain(first);
            doctor.button("^Get a new address$").click();
            assertThat(shownOnce(doctor)).isNotEqualTo(first);
            Pictures.take(doctor.page, "calendar-feed");
            Accessible.check(doctor.page, "a calendar feed");
            doctor.button("^Close the address$").click();
            doctor.sees("No calendar follows your appointments");
        }
    }

    @Test
    void the_desk_words_a_message_and_sees_it_before_anybody_gets_it() {
        try (Someone staff = desk()) {
            staff.at("/messages?section=templates&kind=REMINDER&channel=SMS&language=en");
            staff.field("Text").fill("See you on {date} at {time}, says {clinic}.");
            staff.sees("Put \\{link\\} somewhere");
            staff.field("Text").fill("See you on {date} at {time}: {link}");
            Locator preview = staff.page.getByTestId("preview");
            preview.getByText("See you on").waitFor();
            assertThat(preview.innerText()).startsWith("See you on").doesNotContain("{");
            Pictures.take(staff.page, "template");
            Accessible.check(staff.page, "a template");
            staff.button("^Save$").click();
            staff.sees("These are the clinic’s own words");
            staff.button("^Back to the usual words$").click();
            staff.sees("The usual words apply until you save others");
        }
    }

    @Test
    void the_desk_sets_how_long_before_a_visit_people_are_reminded() {
        try (Someone staff = desk()) {
            staff.at("/messages?section=reminders");
            assertThat(staff.field("Step 1: before the visit").inputValue()).isEqualTo("48");
            staff.field("Step 1: before the visit").fill("0");
            staff.button("^Save$").click();
            staff.sees("A whole number");
            staff.field("Step 1: before the visit").fill("72");
            staff.button("^Remove step 2").first().click();
            staff.button("^Save$").click();
            staff.sees("The reminders are saved");
            Accessible.check(staff.page, "reminders");
        }
        assertThat(admin.get("/api/clinics/" + practice.clinic() + "/reminders")
                        .body()
                        .toString())
                .contains("PT72H")
                .doesNotContain("PT48H", "PT2H");
    }

    @Test
    void the_desk_sees_who_was_told_of_a_visit_and_the_demonstration_shows_in_which_words() {
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Tess Told");
        String appointment = person.client(url)
                .post(
                        "/api/appointments",
                        Clinic.booking(
                                person.id(),
                                practice.doctor(),
                                Practice.on(3, 10).toInstant().toString()))
                .text("id");
        try (Someone staff = desk()) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                staff.at("/appointments/" + appointment).isSettled();
                assertThat(staff.heading("^Appointment booked · Email$").count())
                        .isPositive();
                assertThat(staff.page.innerText("main")).containsPattern("Sent|Delivered");
            });
            assertThat(staff.page.innerText("main"))
                    .as("so much of the address")
                    .doesNotContain(person.email());
            Pictures.take(staff.page, "evidence");
            Accessible.check(staff.page, "evidence");
        }
        try (Someone administrator =
                Someone.with(Device.DESKTOP, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            administrator.at("/messages?section=letters").field("Recipient").fill(person.email());
            administrator.page.getByText("What it says").first().click();
            administrator.isSettled();
            Accessible.check(administrator.page, "what would have been sent");
            assertThat(administrator.page.innerText("main"))
                    .contains(person.email())
                    .doesNotContain(practice.specialization());
        }
    }

    @Test
    void nothing_waits_for_ever_where_everything_is_taken() {
        try (Someone staff = desk()) {
            staff.at("/messages?section=dead").isSettled();
            staff.button("^Load again$").click();
            staff.sees("Everything was delivered|What could not be delivered");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/confirm-visit, Confirm your appointment, 'Yes, I will come'",
        "/unsubscribe, No more of these messages, Stop these messages"
    })
    void a_link_that_is_good_for_nothing_says_so_to_visitors(String path, String title, String button) {
        try (Someone visitor = Someone.with(Device.NARROW, url).at(path + "#bm90LWEtc2VjcmV0")) {
            visitor.heading(title).waitFor();
            new Keys(visitor).tabTo(button).press("Enter");
            visitor.sees("This link no longer works");
            Accessible.check(visitor.page, path);
            visitor.at(path).sees("This link no longer works");
        }
    }

    private Someone desk() {
        String account = Accounts.invited(admin, Map.of("role", "STAFF", "clinic_ids", List.of(practice.clinic())));
        return Someone.with(Device.DESKTOP, url).signedIn(account, Practice.PASSWORD);
    }

    private static Locator group(Someone someone, String label) {
        return someone.page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
    }

    /** The address, which is shown now. */
    private static String shownOnce(Someone someone) {
        someone.sees("Shown only now");
        return someone.field("Private address").inputValue();
    }
}
