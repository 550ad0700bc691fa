package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartsTest {

    @Test
    void come_back_as_they_were() {
        for (List<Integer> starts : List.of(List.<Integer>of(), List.of(29_675_520), List.of(0, 1, 29_675_520))) {
            assertThat(Starts.unpacked(Starts.packed(starts))).isEqualTo(starts);
        }
    }

    @Test
    void are_short() {
        assertThat(Starts.packed(List.of(29_675_520, 29_675_550, 29_675_610))).isEqualTo("29675520 30 60");
    }
}
