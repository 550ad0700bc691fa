package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.horarium.config.HorariumApplication;
import org.horarium.config.sessions.RedisServer;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.horarium.platform.trials.OwnPlatform;
import org.horarium.platform.trials.Practice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Redis that keeps the sessions is killed while people book: they go on, and nobody who was put out comes back. */
class RedisAwayTest {

    private static final int CLIENTS = 4;
    private static final String PASSWORD = "horarium-demo";

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void bookings_go_on_sign_in_and_sign_out_wait_and_no_end_is_forgotten(@TempDir Path folder) throws Exception {
        try (RedisServer redis = RedisServer.in(folder.resolve("redis"))) {
            OwnPlatform platform = new OwnPlatform(
                    folder, HorariumApplication.class, List.of(), Map.of("horarium.access.redis", redis.url()));
            platform.start();
            try {
                killUnderLoad(platform.url(), redis);
            } finally {
                platform.end();
            }
        }
    }

    private void killUnderLoad(String url, RedisServer redis) throws Exception {
        Client admin = Client.demo(url, "admin");
        Client signedOut = Client.demo(url, "doctor");
        Client staysIn = Client.demo(url, "patient");
        assertThat(signedOut.post("/api/auth/logout", Map.of()).status()).isEqualTo(204);
        assertThat(isIn(signedOut)).isFalse();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> booking = startBooking(admin, threads);
        awaitBookings(20);

        redis.kill();
        awaitBookings(answers.size() + 50);
        assertThat(signIn(url).status()).isEqualTo(503);
        assertThat(signIn(url).headers().firstValue("Retry-After")).isPresent();
        assertThat(staysIn.post("/api/auth/logout", Map.of()).status()).isEqualTo(503);
        assertThat(isIn(signedOut)).as("signed out before").isFalse();

        redis.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> signIn(url).status() == 200);
        awaitBookings(answers.size() + 20);
        assertThat(isIn(signedOut)).as("signed out before").isFalse();
        assertThat(staysIn.post("/api/auth/logout", Map.of()).status()).isEqualTo(204);
        assertThat(isIn(staysIn)).isFalse();

        isOver.set(true);
        for (Future<?> one : booking) {
            one.get();
        }
        threads.shutdown();
        System.out.println("FIGURES bookings while Redis was killed and started: " + answers.size());
        assertThat(answers).containsOnly(201);
    }

    private List<Future<?>> startBooking(Client admin, ExecutorService threads) {
        Practice practice = Practice.opened(admin, "Sessions " + System.nanoTime(), CLIENTS, 30);
        String patient = Clinic.patient(admin).id();
        return IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(number -> threads.submit(() -> book(
                        admin,
                        patientOf(admin, number, patient),
                        practice.doctors().get(number),
                        practice)))
                .toList();
    }

    /** Each books for a patient of their own, so that nobody has two visits at once. */
    private static String patientOf(Client admin, int number, String first) {
        return number == 0 ? first : Clinic.patient(admin).id();
    }

    private void book(Client admin, String patient, String doctor, Practice practice) {
        Iterator<Instant> starts = practice.starts().iterator();
        while (!isOver.get() && starts.hasNext()) {
            Reply reply = admin.post(
                    "/api/appointments",
                    Clinic.booking(patient, doctor, starts.next().toString()));
            answers.add(reply.status());
        }
    }

    private void awaitBookings(int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> answers.size() >= many);
    }

    private static boolean isIn(Client client) {
        return client.get("/api/auth/sessions").status() == 200
                || client.get("/api/doctors").status() == 200;
    }

    private static Reply signIn(String url) {
        return Client.anonymous(url)
                .post("/api/auth/login", Map.of("email", "auditor@demo.horarium.test", "password", PASSWORD));
    }
}
