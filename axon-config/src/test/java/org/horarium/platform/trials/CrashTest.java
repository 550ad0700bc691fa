package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of bookings, the platform comes back by itself with every promise that it made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {

    private static final int CLIENTS = 24;
    private static final int GRANTED_BEFORE_A_CRASH = 150;
    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    private OwnPlatform platform;
    private Client admin;
    private Practice practice;
    private Crowd crowd;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        platform = new OwnPlatform(folder);
        platform.start();
        admin = Client.demo(platform.url(), "admin");
        practice = Practice.opened(admin, "Resilience", 4, 4);
        crowd = Crowd.of(CLIENTS, admin, practice);
    }

    @AfterAll
    void end() throws InterruptedException {
        crowd.close();
        platform.end();
    }

    @Test
    @Order(0)
    void it_works_in_its_database_without_the_rights_of_its_owner() throws IOException {
        assertThat(platform.database()
                        .sql("select distinct usename from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and backend_type = 'client backend'")
                        .query(String.class)
                        .list())
                .containsExactly("horarium_app");
    }

    @Test
    @Order(1)
    void the_application_is_killed() throws Exception {
        crashInMidFlight(platform::kill);
        assertThat(seen().faults(crowd.promised())).isEmpty();
    }

    @Test
    @Order(2)
    void the_application_and_the_database_are_killed() throws Exception {
        crashInMidFlight(platform::killWithDatabase);
        assertThat(seen().faults(crowd.promised())).isEmpty();
    }

    @Test
    @Order(3)
    void every_booking_is_there_once_however_often_it_is_sent() throws Exception {
        Set<String> ids = new TreeSet<>();
        int sent = 0;
        for (Regular one : crowd.all()) {
            for (Deed booking : one.bookings()) {
                Reply again = booking.send(admin);
                assertThat(again.status()).isEqualTo(201);
                ids.add(again.text("id"));
                sent++;
            }
        }
        assertThat(ids).isEqualTo(crowd.promised().keySet()).hasSize(sent);
        assertThat(seen().faults(crowd.promised())).isEmpty();
    }

    @Test
    @Order(4)
    void nobody_has_noticed_a_double_booking() throws IOException {
        assertThat(platform.database()
                        .sql("select count(*) from appointments.double_booking_alarm")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(5)
    void a_lost_or_doubled_or_forgotten_promise_would_have_been_noticed() {
        Map<String, Visit> promised = crowd.promised();
        Sight seen = seen();
        Visit kept =
                promised.values().stream().filter(Visit::isLive).findFirst().orElseThrow();

        assertThat(without(seen, kept).faults(promised)).anyMatch(fault -> fault.endsWith("seen: null"));
        assertThat(with(seen, at(kept, "another", kept.start())).faults(promised))
                .anyMatch(fault -> fault.startsWith("promised: null"))
                .anyMatch(fault -> fault.startsWith("at once"));
        assertThat(with(seen, at(kept, kept.id(), kept.start().plusSeconds(60))).faults(promised))
                .isNotEmpty();
        assertThat(offering(seen, kept.doctor(), kept.start(), true).faults(promised))
                .anyMatch(fault -> fault.startsWith("offered, but taken"));
        Instant free =
                seen.offered().getOrDefault(kept.doctor(), Set.of()).iterator().next();
        assertThat(offering(seen, kept.doctor(), free, false).faults(promised))
                .containsExactly("not offered: " + free + " of " + kept.doctor());
    }

    @Test
    @Order(6)
    void no_process_is_left_behind() throws Exception {
        assertThat(platform.companions()).isNotEmpty();
        platform.end();
        assertThat(platform.companions()).isEmpty();
    }

    private interface Crash {
        void happen() throws Exception;
    }

    private void crashInMidFlight(Crash crash) throws Exception {
        int before = crowd.granted();
        crowd.begin(admin, () -> false);
        await().atMost(CATCH_UP).until(() -> crowd.granted() >= before + GRANTED_BEFORE_A_CRASH);
        crash.happen();
        crowd.awaitEnd();
        assertThat(crowd.all()).anyMatch(Regular::waitsForAnAnswer);
        System.out.println("FIGURES granted=" + crowd.granted() + " unanswered="
                + crowd.all().stream().filter(Regular::waitsForAnAnswer).count() + " promised="
                + crowd.promised().size());
        platform.start();
        admin = Client.demo(platform.url(), "admin");
        for (Regular one : crowd.all()) {
            one.askAgain(admin);
        }
    }

    /** What is seen when the search is whole again, which it becomes by itself. */
    private Sight seen() {
        await().atMost(CATCH_UP).until(() -> !admin.get("/api/appointments/search?limit=1")
                .body()
                .path("degraded")
                .asBoolean(true));
        crowd.all().stream()
                .map(Regular::token)
                .filter(token -> !token.isEmpty())
                .forEach(this::awaitWrite);
        return practice.seenBy(admin);
    }

    private void awaitWrite(String token) {
        assertThat(admin.getAfter(token, "/api/appointments/search?limit=1").status())
                .isEqualTo(200);
    }

    private static Visit at(Visit visit, String id, Instant start) {
        return new Visit(id, visit.doctor(), visit.patient(), visit.status(), start, visit.end());
    }

    private static Sight with(Sight seen, Visit visit) {
        Map<String, Visit> visits = new HashMap<>(seen.visits());
        visits.put(visit.id(), visit);
        return new Sight(seen.practice(), visits, seen.offered());
    }

    private static Sight without(Sight seen, Visit visit) {
        Map<String, Visit> visits = new HashMap<>(seen.visits());
        visits.remove(visit.id());
        return new Sight(seen.practice(), visits, seen.offered());
    }

    private static Sight offering(Sight seen, String doctor, Instant start, boolean offered) {
        Map<String, Set<Instant>> offers = new HashMap<>(seen.offered());
        Set<Instant> changed = new TreeSet<>(offers.getOrDefault(doctor, Set.of()));
        if (offered ? !changed.add(start) : !changed.remove(start)) {
            throw new IllegalStateException("That changes nothing");
        }
        offers.put(doctor, changed);
        return new Sight(seen.practice(), seen.visits(), offers);
    }
}
