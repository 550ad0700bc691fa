package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** The check of the screens catches what it is there for. */
class AccessibleTest {

    @Test
    void a_button_without_a_name_and_faint_text_are_found() {
        try (Someone visitor =
                Someone.with(Device.DESKTOP, Platform.shared().url()).at("/sign-in")) {
            visitor.page.evaluate(
                    """
                    () => {
                      const faint = document.createElement('p');
                      faint.textContent = 'Hardly to be read';
                      faint.style.color = '#cccccc';
                      document.querySelector('main').append(faint, document.createElement('button'));
                    }""");
            assertThatThrownBy(() -> Accessible.check(visitor.page, "a sabotaged screen"))
                    .hasMessageContaining("button-name")
                    .hasMessageContaining("color-contrast");
        }
    }
}
