package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.horarium.shared.audit.AccessAction;
import org.junit.jupiter.api.Test;

/** Nobody fills the trail by being refused. */
class FloodTest {

    private final Flood flood = new Flood();

    @Test
    void the_first_of_a_minute_is_kept_and_the_others_are_counted() {
        assertThat(flood.isKept(from("192.0.2.1"))).isTrue();
        IntStream.range(0, 99_999)
                .forEach(at -> assertThat(flood.isKept(from("192.0.2.1"))).isFalse());
        assertThat(flood.isKept(from("192.0.2.2"))).isTrue();
        assertThat(flood.counted()).isEqualTo(Map.of(from("192.0.2.1"), 99_999));
        assertThat(flood.counted()).isEmpty();
        assertThat(flood.isKept(from("192.0.2.1"))).isTrue();
    }

    @Test
    void a_million_addresses_leave_no_more_than_a_thousand_and_some_entries_and_none_is_forgotten() {
        long kept = IntStream.range(0, 1_000_000)
                .filter(at -> flood.isKept(from("2001:db8::" + Integer.toHexString(at))))
                .count();
        Map<Flood.Kind, Integer> counted = flood.counted();
        assertThat(kept + counted.size()).isLessThanOrEqualTo(1200);
        assertThat(kept + counted.values().stream().mapToInt(count -> count).sum())
                .isEqualTo(1_000_000);
    }

    @Test
    void failed_sign_ins_are_kept_one_by_one_as_far_as_there_is_room() {
        Flood.Kind failed =
                new Flood.Kind("192.0.2.1", "POST /api/auth/login", AccessAction.SIGN_IN, "sign-in-refused");
        long kept = IntStream.range(0, 5000).filter(at -> flood.isKept(failed)).count();
        assertThat(kept).isEqualTo(300);
        assertThat(flood.counted()).isEqualTo(Map.of(failed, 4700));
    }

    @Test
    void those_who_have_tried_too_often_are_counted() {
        Flood.Kind turnedAway =
                new Flood.Kind("192.0.2.1", "POST /api/auth/login", AccessAction.SIGN_IN, "too-many-attempts");
        assertThat(IntStream.range(0, 5000).filter(at -> flood.isKept(turnedAway)))
                .hasSize(1);
    }

    private static Flood.Kind from(String address) {
        return new Flood.Kind(address, "GET /api/patients", AccessAction.READ, "unauthenticated");
    }
}
