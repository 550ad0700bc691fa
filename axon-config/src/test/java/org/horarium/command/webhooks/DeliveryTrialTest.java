package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.horarium.command.webhooks.Receiver.Mood;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.webhooks.WebhookId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing is lost over restarts, and nothing is told again without a reason. */
class DeliveryTrialTest {

    private static final int BOOKINGS = 300;

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void each_booking_reaches_each_receiver_through_kills_and_faults() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver();
                Receiver other = new Receiver()) {
            trial.subscribe(one);
            trial.subscribe(other);
            trial.book(BOOKINGS);
            trial.worry();
            trial.read(Trial::together);
            assertThat(trial.waiting()).isEqualTo(2 * BOOKINGS);
            trial.sendAll();

            assertThat(trial.wrongs()).isEmpty();
            assertThat(one.received().size()).as("with repetitions").isGreaterThan(BOOKINGS);
            assertThat(trial.disabled()).isEmpty();

            trial.read(Trial::together);
            assertThat(trial.waiting()).as("read again").isZero();
        }
    }

    @Test
    void a_replay_tells_nothing_anew() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver()) {
            trial.subscribe(one);
            trial.book(20);
            trial.read(Trial::together);
            trial.sendAll();
            int told = one.received().size();
            trial.forgetTheToken();
            trial.read(Trial::together);
            assertThat(trial.waiting()).isZero();

            trial.clock().setTo(trial.clock().instant().plus(Deliveries.KEPT).plusSeconds(60));
            trial.deliveries().forget(trial.clock().instant());
            trial.forgetTheToken();
            trial.read(Trial::together);
            assertThat(trial.waiting()).as("when the log has forgotten it").isZero();
            assertThat(one.received()).hasSize(told);
        }
    }

    @Test
    void the_checker_finds_what_is_written_outside_of_the_tokens_transaction() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver()) {
            trial.subscribe(one);
            trial.book(BOOKINGS);
            trial.read(Trial::apart);
            trial.sendAll();
            assertThat(trial.wrongs()).isNotEmpty().allMatch(wrong -> wrong.startsWith("never told"));
        }
    }

    @Test
    void the_checker_finds_what_is_told_again_without_a_reason() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver();
                Poster poster = Trial.poster()) {
            WebhookId webhook = trial.subscribe(one);
            trial.book(2);
            trial.read(Trial::together);
            trial.sendAll();
            assertThat(trial.wrongs()).isEmpty();

            UUID id = UUID.fromString(one.received().get(0).id());
            trial.deliveries().again(webhook, id, trial.clock().instant());
            assertThat(trial.dispatcher(poster).sendOne()).isTrue();
            assertThat(trial.wrongs()).hasSize(1).allMatch(wrong -> wrong.startsWith("told 2 times with 0 reasons"));
        }
    }

    @Test
    void one_that_takes_nothing_for_five_days_is_told_no_more_and_one_that_recovers_is() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver();
                Poster poster = Trial.poster()) {
            trial.subscribe(one);
            one.is(Mood.BROKEN);
            trial.book(1);
            trial.read(Trial::together);
            Dispatcher dispatcher = trial.dispatcher(poster);
            Instant began = trial.clock().instant();
            while (trial.waiting() > 0) {
                dispatcher.sendOne();
                trial.goOnToTheNextDue();
            }
            assertThat(one.received()).as("attempts of one message").hasSize(10);
            assertThat(trial.disabled()).as("after three days").isEmpty();

            trial.clock().setTo(began.plus(Dispatcher.LONGEST_FAILING).plus(Duration.ofMinutes(1)));
            trial.book(3);
            trial.read(Trial::together);
            while (dispatcher.sendOne()) {
                // the next
            }
            assertThat(trial.disabled()).containsExactly("FAILING");
            assertThat(trial.waiting()).isZero();
            assertThat(one.received()).hasSize(11);
        }
    }

    @Test
    void a_success_in_between_makes_the_days_count_anew() throws Exception {
        Trial trial = new Trial(database);
        try (Receiver one = new Receiver();
                Poster poster = Trial.poster()) {
            trial.subscribe(one);
            Dispatcher dispatcher = trial.dispatcher(poster);
            for (Mood mood : new Mood[] {Mood.BROKEN, Mood.WELL, Mood.BROKEN}) {
                one.is(mood);
                trial.book(1);
                trial.read(Trial::together);
                while (dispatcher.sendOne()) {
                    // the next
                }
                trial.clock().setTo(trial.clock().instant().plus(Duration.ofDays(3)));
            }
            assertThat(trial.disabled()).isEmpty();
        }
    }
}
