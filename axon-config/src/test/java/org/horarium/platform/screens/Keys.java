package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;

/** A keyboard and nothing else. Wherever it leads, the focus has to be seen. */
record Keys(Someone someone) {

    private static final int FAR = 160;

    /** Presses Tab until what is named so has the focus, and sees to it that the focus can be seen, on it or on the field around it. */
    Keys tabTo(String name) {
        return goTo(name, "Tab");
    }

    /** The same, the other way. */
    Keys tabBackTo(String name) {
        return goTo(name, "Shift+Tab");
    }

    Keys press(String key) {
        keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        keyboard().type(text);
        return this;
    }

    /** Puts that into a field in place of what stands there. */
    Keys fill(String field, String text) {
        return tabTo(field).press("ControlOrMeta+a").type(text);
    }

    /** How what has the focus is named, once the page has done what it put off to after the key; nothing where nothing has it. */
    String focused() {
        return String.valueOf(
                someone.page.evaluate(
                        """
                async () => {
                  await new Promise(done => setTimeout(done));
                  const it = document.activeElement;
                  return it === document.body ? '' : it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '';
                }"""));
    }

    private Keys goTo(String name, String key) {
        for (int pressed = 0; pressed < FAR; pressed++) {
            keyboard().press(key);
            if (focused().matches("(?s)^" + name + ".*")) {
                assertThat(isSeen()).as("the focus on " + name + " is seen").isTrue();
                return this;
            }
        }
        throw new AssertionError("The keyboard never meets " + name);
    }

    private boolean isSeen() {
        return Boolean.TRUE.equals(
                someone.page.evaluate(
                        """
                () => {
                  const frames = [];
                  for (let it = document.activeElement; it && frames.length < 4; it = it.parentElement) {
                    frames.push(getComputedStyle(it));
                  }
                  return frames.some(it => it.outlineStyle !== 'none' || it.boxShadow !== 'none'
                    || (it.borderStyle !== 'none' && it.borderWidth !== '0px'));
                }"""));
    }

    private Keyboard keyboard() {
        return someone.page.keyboard();
    }
}
