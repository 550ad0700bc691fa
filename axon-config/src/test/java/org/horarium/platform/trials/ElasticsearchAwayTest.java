package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.horarium.config.embedded.SupervisedProcess;
import org.horarium.config.embedded.TestServices;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without its search engine the platform books and searches on, and with it again it is as if nothing had been. */
class ElasticsearchAwayTest {

    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final int BOOKINGS = 20;
    private static final String EARLIEST = "";
    private static final String CHEAPEST = "&sort=fee";

    private final SupervisedProcess elasticsearch = TestServices.shared().elasticsearch();
    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final List<Visit> booked = new ArrayList<>();
    private Practice practice;
    private String token = "";

    @BeforeEach
    void open() {
        practice = Practice.opened(admin, "Absence" + System.nanoTime(), 3, 3);
        book(0);
        awaitIndex();
    }

    @AfterEach
    void giveBack() {
        elasticsearch.start();
        awaitIndex();
    }

    @Test
    void bookings_and_searches_go_on_while_it_is_stopped_and_it_catches_up_when_it_is_back() {
        List<JsonNode> earliest = offers(EARLIEST);
        List<JsonNode> cheapest = offers(CHEAPEST);
        assertThat(earliest)
                .hasSize(practice.doctors().size() * 20 * practice.dates().size() - 1);

        elasticsearch.stop();
        for (int number = 1; number < BOOKINGS; number++) {
            book(number);
            assertThat(isDegraded()).isTrue();
            assertThat(offers(EARLIEST)).isEqualTo(without(booked, earliest));
        }
        assertThat(offers(CHEAPEST)).isEqualTo(without(booked, cheapest));

        elasticsearch.start();
        awaitIndex();
        assertThat(offers(EARLIEST)).isEqualTo(without(booked, earliest));
        assertThat(offers(CHEAPEST)).isEqualTo(without(booked, cheapest));
        assertThat(isDegraded()).isFalse();
    }

    @Test
    void nobody_is_offered_a_slot_that_was_booked_while_it_crashed() {
        List<JsonNode> before = offers(EARLIEST);
        elasticsearch.kill();
        for (int number = 1; number < BOOKINGS; number++) {
            book(number);
            assertThat(offers(EARLIEST)).isEqualTo(without(booked, before));
        }
        awaitIndex();
        assertThat(offers(EARLIEST)).isEqualTo(without(booked, before));
    }

    /** Books the free slots in turn, each of another doctor than the one before. */
    private void book(int number) {
        String doctor = practice.doctors().get(number % practice.doctors().size());
        Instant start = practice.starts().skip(number * 3L % 60).findFirst().orElseThrow();
        Reply reply = admin.post(
                "/api/appointments", Clinic.booking(Clinic.patient(admin).id(), doctor, start.toString()));
        assertThat(reply.status()).isEqualTo(201);
        booked.add(Visit.of(reply.body()));
        token = reply.token();
    }

    private List<JsonNode> offers(String wish) {
        return practice.offers(admin, wish, token).toList();
    }

    private static List<JsonNode> without(List<Visit> booked, List<JsonNode> offers) {
        Set<String> taken = new TreeSet<>();
        booked.forEach(visit -> taken.add(visit.doctor() + visit.start()));
        return offers.stream()
                .filter(slot -> !taken.contains(slot.path("doctor_id").asText() + Practice.start(slot)))
                .toList();
    }

    private boolean isDegraded() {
        return admin.get("/api/appointments/search?limit=1")
                .body()
                .path("degraded")
                .asBoolean(true);
    }

    private void awaitIndex() {
        await().atMost(CATCH_UP).until(() -> !isDegraded());
    }
}
