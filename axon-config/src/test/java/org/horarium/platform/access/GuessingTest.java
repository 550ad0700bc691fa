package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Who guesses learns nothing of which addresses have accounts, and soon has to wait. */
class GuessingTest {

    private static final int MOST = 10;

    private final Browser browser = Browser.ofPatient();

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int failure = 0; failure < MOST; failure++) {
            assertThat(browser.signIn("wrong").status()).isEqualTo(401);
        }
        Reply locked = browser.signIn(Browser.PASSWORD);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.reason()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 90);
        assertThat(browser.isIn()).as("who is in stays in").isTrue();
        assertThat(Browser.ofPatient().isIn()).as("others get in").isTrue();
    }

    @Test
    void an_address_without_an_account_is_locked_alike() {
        Browser nobody = Browser.of(UUID.randomUUID() + "@test.horarium.test");
        Reply[] replies = IntStream.rangeClosed(0, MOST)
                .mapToObj(attempt -> nobody.signIn("wrong"))
                .toArray(Reply[]::new);

        assertThat(Arrays.stream(replies).map(Reply::status))
                .startsWith(401, 401)
                .endsWith(401, 429);
    }

    @Test
    void the_answer_is_the_same_byte_for_byte_but_for_its_trace() {
        String known = withoutTrace(browser.signIn("wrong"));
        String unknown = withoutTrace(
                Browser.of(UUID.randomUUID() + "@test.horarium.test").signIn("wrong"));
        String tooLong = withoutTrace(browser.signIn("x".repeat(500)));

        assertThat(unknown).isEqualTo(known);
        assertThat(tooLong).isEqualTo(known);
    }

    /** A look-up that spares the hash would be a hundred times as fast. */
    @Test
    void the_answer_takes_as_long_for_an_unknown_address_as_for_a_known_one() {
        long[] known = new long[7];
        long[] unknown = new long[7];
        for (int round = 0; round < known.length; round++) {
            known[round] = nanos(browser);
            unknown[round] = nanos(Browser.of(UUID.randomUUID() + "@test.horarium.test"));
        }
        double ratio = (double) median(unknown) / median(known);
        System.out.println("FIGURES sign-in refused, unknown beside known address: %.2f".formatted(ratio));

        assertThat(ratio).isBetween(0.5, 2.0);
    }

    @Test
    void as_many_guesses_at_once_are_no_more_than_are_allowed() throws Exception {
        Browser victim = Browser.ofPatient();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Callable<Integer>> guesses = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(guess -> () ->
                            Browser.of(victim.email()).signIn("guess " + guess).status())
                    .toList();
            int judged = 0;
            for (Future<Integer> guess : threads.invokeAll(guesses)) {
                judged += guess.get() == 401 ? 1 : 0;
            }
            assertThat(judged).isBetween(1, 11);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void registering_says_nothing_of_other_accounts_and_their_owners_are_told() {
        Reply taken = register(browser.email());
        Reply free = register(UUID.randomUUID() + "@test.horarium.test");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().fieldNames()).toIterable().containsExactlyElementsOf(() -> free.body()
                .fieldNames());
        assertThat(taken.text("id")).isNotEqualTo(free.text("id"));
        Client admin = Client.demo(Platform.shared().url(), "admin");
        assertThat(Letters.to(admin, browser.email()).subject()).isEqualTo("You have an account");
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(200);
    }

    private static Reply register(String email) {
        return Platform.anyone()
                .post(
                        "/api/patients",
                        Map.of(
                                "email",
                                email,
                                "password",
                                "another long password",
                                "full_name",
                                "Somebody",
                                "date_of_birth",
                                "1990-01-01"));
    }

    private static long nanos(Browser one) {
        long begun = System.nanoTime();
        assertThat(one.signIn("wrong").status()).isEqualTo(401);
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String withoutTrace(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("trace_id"), "");
    }
}
