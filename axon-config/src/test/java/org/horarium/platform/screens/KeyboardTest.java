package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** Whoever has no pointer books all the same. */
class KeyboardTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void an_appointment_is_found_and_booked_by_keyboard_alone() {
        Practice practice = Practice.opened(admin);
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/")) {
            Keys keys = new Keys(visitor);
            keys.tabTo("Specialty or reason").type(practice.specialization()).press("Enter");
            visitor.firstSlot().waitFor();
            keys.tabTo("\\w+day, ").press("Enter");
            visitor.sees("Reserved for you for");
            keys.tabTo("Full name").type("Kay Board");
            keys.tabTo("Date of birth").type("05061984");
            keys.tabTo("Email address").type(Accounts.newAddress());
            keys.tabTo("Password").type(Practice.PASSWORD).press("Enter");
            visitor.button("^Confirm the appointment$").waitFor();
            keys.tabTo("Confirm the appointment").press("Enter");
            visitor.heading("Your appointment is booked").waitFor();
        }
    }

    @Test
    void the_way_to_the_content_is_the_first_that_the_keyboard_meets() {
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/sign-in")) {
            visitor.page.evaluate("document.activeElement.blur()");
            visitor.page.keyboard().press("Tab");
            assertThat(new Keys(visitor).focused()).contains("Skip to the content");
        }
    }
}
