package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.horarium.command.SetClock;
import org.horarium.shared.scheduling.HoldId;
import org.junit.jupiter.api.Test;

class VisitorLimitTest {

    private static final String HERE = "192.0.2.1";

    private final SetClock clock = new SetClock(Words.NOW);
    private final VisitorLimit limit = new VisitorLimit(5, 2, clock);

    @Test
    void so_many_stand_at_once_and_the_next_may_come_when_the_first_of_them_lapses() {
        HoldId first = begun();
        HoldId second = begun();
        limit.lasts(HERE, first, Words.NOW.plusSeconds(300));
        limit.lasts(HERE, second, Words.NOW.plusSeconds(400));

        assertThat(limit.begin(HERE, any())).contains(Duration.ofMinutes(5));
        assertThat(limit.begin("192.0.2.2", any())).isEmpty();
        clock.set(Words.NOW.plusSeconds(300));
        assertThat(limit.begin(HERE, any())).isEmpty();
    }

    @Test
    void what_was_let_go_counts_no_more_at_once_but_among_so_many_in_ten_minutes() {
        for (int held = 0; held < 5; held++) {
            limit.end(HERE, begun());
        }
        assertThat(limit.begin(HERE, any()))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(3)));
        assertThat(limit.begin("192.0.2.2", any())).isEmpty();
    }

    private HoldId begun() {
        HoldId hold = any();
        assertThat(limit.begin(HERE, hold)).isEmpty();
        return hold;
    }

    private static HoldId any() {
        return new HoldId(UUID.randomUUID());
    }
}
