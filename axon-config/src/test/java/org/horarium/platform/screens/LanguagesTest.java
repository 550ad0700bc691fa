package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens speak the language of whoever looks at them. */
class LanguagesTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void an_appointment_is_booked_in_arabic_from_right_to_left() {
        Practice practice = Practice.opened(admin);
        Accounts.Person person = Accounts.patient(Platform.anyone(), "ليلى حداد");
        try (Someone patient = Someone.with(Device.PHONE, url, "ar", "America/New_York", ColorScheme.LIGHT)) {
            patient.at("/sign-in");
            assertThat(patient.page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            patient.page.locator("input[type=email]").fill(person.email());
            patient.page.locator("input[type=password]").fill(Practice.PASSWORD);
            patient.page.locator("main button[type=submit]").click();
            patient.page.waitForURL("**/appointments");
            patient.at(practice.search());
            Pictures.take(patient.page, "find-ar-" + Device.PHONE);
            patient.firstSlot().click();
            patient.button("تأكيد").click();
            patient.page.waitForURL("**/appointments/*");
            patient.page.waitForSelector("h1");
            Pictures.take(patient.page, "booked-ar-" + Device.PHONE);
            patient.sees("Dr\\.");
            assertThat(patient.page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing sticks out")
                    .isEqualTo(patient.page.evaluate("document.documentElement.clientWidth"));
        }
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de, Termin finden", "es-MX, es, Buscar", "ar-EG, ar, ابحث", "fr-FR, en, Find a time"})
    void the_browsers_language_is_spoken_or_else_english(String browser, String language, String words) {
        try (Someone visitor = Someone.with(Device.DESKTOP, url, browser, "Europe/Vienna", ColorScheme.LIGHT)
                .at("/")) {
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo(language);
            visitor.sees(words);
        }
    }

    @Test
    void another_language_can_be_chosen_and_stays() {
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/sign-in")) {
            visitor.field("Language").selectOption("de");
            visitor.heading("^Anmelden$").waitFor();
            visitor.at("/register");
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo("de");
        }
    }
}
