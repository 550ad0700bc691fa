package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** Whoever has no pointer books all the same. */
class KeyboardTest {

    private static final int FAR = 120;

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");

    @Test
    void an_appointment_is_found_and_booked_by_keyboard_alone() {
        Practice practice = Practice.opened(admin);
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/")) {
            Keyboard keys = visitor.page.keyboard();
            tabTo(visitor, "Specialty or reason");
            keys.type(practice.specialization());
            keys.press("Enter");
            visitor.firstSlot().waitFor();
            tabTo(visitor, "\\w+day, ");
            keys.press("Enter");
            visitor.sees("Reserved for you for");
            fill(visitor, "Full name", "Kay Board");
            fill(visitor, "Date of birth", "05061984");
            fill(visitor, "Email address", Accounts.newAddress());
            fill(visitor, "Password", Practice.PASSWORD);
            keys.press("Enter");
            visitor.button("^Confirm the appointment$").waitFor();
            tabTo(visitor, "Confirm the appointment");
            keys.press("Enter");
            visitor.heading("Your appointment is booked").waitFor();
        }
    }

    @Test
    void the_way_to_the_content_is_the_first_that_the_keyboard_meets() {
        try (Someone visitor = Someone.with(Device.DESKTOP, url).at("/sign-in")) {
            visitor.page.evaluate("document.activeElement.blur()");
            visitor.page.keyboard().press("Tab");
            assertThat(focused(visitor)).contains("Skip to the content");
        }
    }

    private static void fill(Someone visitor, String field, String text) {
        tabTo(visitor, field);
        visitor.page.keyboard().type(text);
    }

    /** Presses Tab until what is named so has the focus, and sees to it that the focus can be seen, on it or on the field around it. */
    private static void tabTo(Someone visitor, String name) {
        for (int pressed = 0; pressed < FAR; pressed++) {
            visitor.page.keyboard().press("Tab");
            if (focused(visitor).matches("(?s)^" + name + ".*")) {
                assertThat(
                                visitor.page.evaluate(
                                        """
                        () => {
                          const frames = [];
                          for (let it = document.activeElement; it && frames.length < 4; it = it.parentElement) {
                            frames.push(getComputedStyle(it));
                          }
                          return frames.some(it => it.outlineStyle !== 'none' || it.boxShadow !== 'none'
                            || (it.borderStyle !== 'none' && it.borderWidth !== '0px'));
                        }"""))
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("The keyboard never meets " + name);
    }

    private static String focused(Someone visitor) {
        return String.valueOf(
                visitor.page.evaluate(
                        """
                () => {
                  const it = document.activeElement;
                  return it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '';
                }"""));
    }
}
