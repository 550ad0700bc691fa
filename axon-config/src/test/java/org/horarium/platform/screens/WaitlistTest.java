package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever finds nothing that suits waits, and is offered what comes free. */
class WaitlistTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Practice practice = Practice.opened(admin);

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void whoever_finds_nothing_waits_and_takes_what_comes_free(Device device) {
        Accounts.Person first = Accounts.patient(Platform.anyone(), "Fay First");
        String appointment = booked(first);
        Accounts.Person waiting = Accounts.patient(Platform.anyone(), "Wim Waiting");
        try (Someone patient = Someone.with(device, url).signedIn(waiting.email(), Practice.PASSWORD)) {
            patient.at(practice.search() + "&mode=VIDEO")
                    .link("^Join the waitlist$")
                    .click();
            patient.heading("^Join the waitlist$").waitFor();
            assertThat(patient.field("Specialty").inputValue()).isEqualTo(practice.specialization());
            patient.field("How").selectOption("");
            Pictures.take(patient.page, "waitlist-joining-" + device);
            patient.button("^Join the waitlist$").click();
            patient.sees("Place 1 in the order");
            cancelled(first, appointment);
            isOffered(patient);
            Pictures.take(patient.page, "waitlist-offer-" + device);
            Accessible.check(patient.page, "an offer");
            assertThat(timer(patient).innerText()).matches("[0-9:]+");
            patient.button("^Take this time$").click();
            patient.heading("Your appointment is booked").waitFor();
            patient.at("/waitlist").sees("^Booked$");
        }
    }

    @Test
    void whoever_wants_another_time_keeps_waiting() {
        Accounts.Person first = Accounts.patient(Platform.anyone(), "Fay First");
        String appointment = booked(first);
        Accounts.Person waiting = waits("Wim Waiting");
        try (Someone patient = Someone.with(Device.DESKTOP, url).signedIn(waiting.email(), Practice.PASSWORD)) {
            cancelled(first, appointment);
            isOffered(patient);
            patient.button("^Not this one$").click();
            patient.sees("^Waiting$");
            assertThat(patient.page.getByText("Take this time").count()).isZero();
            patient.button("^Leave the waitlist$").click();
            patient.sees("^No longer waiting$");
        }
    }

    @Test
    void the_desk_sees_who_waits_in_their_order() {
        waits("Ada Ahead");
        waits("Ben Behind");
        String desk = Accounts.invited(admin, Map.of("role", "STAFF", "clinic_ids", List.of(practice.clinic())));
        try (Someone staff = Someone.with(Device.DESKTOP, url).signedIn(desk, Practice.PASSWORD)) {
            staff.at("/waitlist?doctor_id=" + practice.doctor()).sees("Ben Behind");
            assertThat(staff.page.locator("ol > li h2").allInnerTexts())
                    .hasSize(2)
                    .first()
                    .asString()
                    .containsPattern("(?s)1.*Ada Ahead");
            Accessible.check(staff.page, "who waits");
        }
    }

    private static Locator timer(Someone someone) {
        return someone.page.getByRole(AriaRole.TIMER);
    }

    private static void isOffered(Someone someone) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            someone.at("/waitlist").isSettled();
            assertThat(someone.button("^Take this time$").count()).isEqualTo(1);
        });
    }

    private Accounts.Person waits(String name) {
        Accounts.Person person = Accounts.patient(Platform.anyone(), name);
        Map<String, Object> wish = Map.of("patient_id", person.id(), "doctor_id", practice.doctor());
        assertThat(person.client(url).post("/api/waitlist", wish).status()).isEqualTo(201);
        return person;
    }

    private String booked(Accounts.Person person) {
        String start = Practice.on(2, 10).toInstant().toString();
        return person.client(url)
                .post("/api/appointments", Clinic.booking(person.id(), practice.doctor(), start))
                .text("id");
    }

    private void cancelled(Accounts.Person person, String appointment) {
        assertThat(person.client(url)
                        .put("/api/appointments/" + appointment, Map.of("status", "CANCELLED"))
                        .status())
                .isEqualTo(200);
    }
}
