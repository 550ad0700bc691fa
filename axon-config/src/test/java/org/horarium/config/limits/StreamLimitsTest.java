package org.horarium.config.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.limits.StreamLimits.Permit.Answer.OPEN;
import static org.horarium.config.limits.StreamLimits.Permit.Answer.TOO_MANY;
import static org.horarium.config.limits.StreamLimits.Permit.Answer.TOO_MANY_OF_ADDRESS;

import org.junit.jupiter.api.Test;

class StreamLimitsTest {

    private final StreamLimits limits = new StreamLimits(2, 3);

    @Test
    void an_address_has_so_many_and_no_more_until_one_of_them_ends() {
        StreamLimits.Permit first = limits.take("one");
        assertThat(limits.take("one").answer()).isEqualTo(OPEN);
        assertThat(limits.take("one").answer()).isEqualTo(TOO_MANY_OF_ADDRESS);
        first.end();
        first.end();
        assertThat(limits.take("one").answer()).isEqualTo(OPEN);
        assertThat(limits.take("one").answer()).isEqualTo(TOO_MANY_OF_ADDRESS);
    }

    @Test
    void all_addresses_together_have_so_many() {
        limits.take("one");
        limits.take("two");
        limits.take("three");
        assertThat(limits.take("four").answer()).isEqualTo(TOO_MANY);
    }
}
