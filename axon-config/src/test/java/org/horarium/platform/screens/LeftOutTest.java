package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

/** A build with {@code -DskipUi} is the API alone. */
class LeftOutTest {

    @Test
    void nothing_lives_where_the_screens_would_be() {
        assumeThat(Screens.areCarried()).as("built with the screens").isFalse();
        assertThat(Visit.to("/").isProblem("not-found")).isTrue();
        assertThat(Visit.to("/book").status()).isEqualTo(404);
    }
}
