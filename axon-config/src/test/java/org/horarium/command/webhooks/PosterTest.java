package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.command.webhooks.Poster.Answer;
import org.horarium.command.webhooks.Receiver.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever somebody else's server does, we are not kept long, led elsewhere or flooded. */
@Timeout(30)
class PosterTest {

    private static final Duration BRIEF = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofMillis(1200);

    private final Poster poster = poster(new Destinations(true, InetAddress::getAllByName));
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        poster.close();
    }

    @Test
    void what_is_taken_is_taken_and_the_answer_shows_nothing_that_acts() {
        Answer answer = post(Mood.WELL);
        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.beginning()).isEqualTo("thanks\\x0a\\x3cb\\x3e");
        assertThat(receiver.received().get(0).body()).isEqualTo("{}");
        assertThat(receiver.received().get(0).header("content-type")).startsWith("application/json");
    }

    @Test
    void a_server_that_is_broken_or_gone_says_so() {
        assertThat(post(Mood.BROKEN).status()).isEqualTo(500);
        assertThat(post(Mood.GONE).isGone()).isTrue();
    }

    @Test
    void a_lost_reply_is_no_success_and_is_not_sent_again_from_here() {
        Answer answer = post(Mood.REPLY_LOST);
        assertThat(answer.isTaken()).isFalse();
        assertThat(answer.fault()).isEqualTo("connection");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whoever_says_nothing_or_never_ends_is_left() {
        assertThat(post(Mood.STALLED).fault()).isEqualTo("timeout");
        assertThat(post(Mood.TRICKLING).isTaken()).isFalse();
    }

    @Test
    void nobody_leads_us_elsewhere() {
        Answer answer = post(Mood.ELSEWHERE);
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.isTaken()).isFalse();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void of_a_giant_answer_only_the_beginning_is_read() {
        Answer answer = post(Mood.GIANT);
        assertThat(answer.isTaken()).isTrue();
        assertThat(String.valueOf(answer.beginning()).length()).isLessThanOrEqualTo(512 * 4);
        long taken = receiver.written();
        await().pollDelay(BRIEF).until(() -> true);
        assertThat(receiver.written()).isLessThan(64 * 1024 * 1024).isLessThanOrEqualTo(taken + 16 * 1024 * 1024);
        assertThat(post(Mood.WELL).isTaken()).as("the next").isTrue();
    }

    @Test
    void where_nobody_listens_there_is_no_connection() {
        String url = receiver.url();
        receiver.close();
        assertThat(poster.post(url, Map.of(), "{}").fault()).isEqualTo("connection");
    }

    @Test
    void a_name_that_comes_to_mean_something_inside_leads_nowhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        List<InetAddress> turns = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress());
        Destinations rebound =
                new Destinations(false, host -> new InetAddress[] {turns.get(Math.min(asked.getAndIncrement(), 1))});
        rebound.check("https://hooks.example.org/hook");
        String url = receiver.url().replace("127.0.0.1", "hooks.example.org");

        try (Poster guarded = poster(rebound)) {
            assertThat(guarded.post(url, Map.of(), "{}").fault()).isEqualTo("forbidden-address");
        }
        assertThat(receiver.received()).isEmpty();

        InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
        try (Poster unguarded = poster(new Destinations(true, host -> loopback))) {
            assertThat(unguarded.post(url, Map.of(), "{}").isTaken())
                    .as("without the guard")
                    .isTrue();
        }
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void an_address_that_is_written_as_a_number_is_looked_at_too() throws IOException {
        try (Poster guarded = poster(new Destinations(false, InetAddress::getAllByName))) {
            assertThat(guarded.post(receiver.url(), Map.of(), "{}").fault()).isEqualTo("forbidden-address");
        }
        assertThat(receiver.received()).isEmpty();
    }

    private Answer post(Mood mood) {
        receiver.is(mood);
        return poster.post(receiver.url(), Map.of("webhook-id", "1"), "{}");
    }

    private static Poster poster(Destinations destinations) {
        return new Poster(destinations, BRIEF, BRIEF, LONGEST);
    }
}
