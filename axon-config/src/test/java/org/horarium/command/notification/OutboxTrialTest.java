package org.horarium.command.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.junit.jupiter.api.Test;

/** Everybody is told, once and in order, however badly the providers behave; and the trial finds out who is not. */
class OutboxTrialTest {

    private static final Duration STEP = Duration.ofMinutes(2);
    private static final Instant FOREVER = Instant.MAX;

    @Test
    void twenty_thousand_go_through_providers_with_every_fault_and_a_long_outage() throws Exception {
        try (OutboxTrial trial = new OutboxTrial(true)) {
            trial.book(2500, OutboxTrial::together);
            trial.sendUntil(trial.clock.instant().plus(Duration.ofMinutes(5)), STEP);
            trial.mail.away(true);
            trial.sms.away(true);
            trial.book(2500, OutboxTrial::together);
            long before = trial.mail.calls() + trial.sms.calls();
            trial.sendUntil(trial.clock.instant().plus(Duration.ofHours(8)), Duration.ofMinutes(10));
            assertThat(trial.mail.calls() + trial.sms.calls() - before)
                    .as("an outage is not a storm")
                    .isLessThan(10_000);
            trial.mail.away(false);
            trial.sms.away(false);
            trial.sendUntil(FOREVER, STEP);
            while (trial.reviveDoubtful() > 0) {
                trial.sendUntil(FOREVER, STEP);
            }
            Reckoning reckoning = trial.reckoning();

            assertThat(reckoning.faults()).isEmpty();
            assertThat(trial.count("true")).isEqualTo(20_000);
            assertThat(trial.waiting()).isZero();
            assertThat(trial.count("state = 'DEAD'"))
                    .as("only what was refused for good")
                    .isEqualTo(trial.mail.refused().size() + trial.sms.refused().size())
                    .isBetween(3_500L, 4_500L);
            assertThat(trial.count("untold is not null")).isZero();
            assertThat(trial.recorded).hasSize(20_000);
            assertThat(trial.recorded.values()).allSatisfy(what -> assertThat(what)
                    .isInstanceOfAny(NotificationSent.class, NotificationFailed.class));
            assertThat(reckoning.doubled())
                    .as("of %d ambiguous replies", trial.mail.ambiguous())
                    .isBetween(1L, trial.mail.ambiguous());
            System.out.printf(
                    "20,000: %d calls, %d ambiguous replies by mail and %d by SMS, %d sent again by mail on request%n",
                    trial.mail.calls() + trial.sms.calls(),
                    trial.mail.ambiguous(),
                    trial.sms.ambiguous(),
                    reckoning.doubled());

            long calls = trial.mail.calls() + trial.sms.calls();
            trial.replay();
            assertThat(trial.count("true")).isEqualTo(20_000);
            assertThat(trial.waiting()).isZero();
            trial.sendUntil(FOREVER, STEP);
            assertThat(trial.mail.calls() + trial.sms.calls()).isEqualTo(calls);
        }
    }

    @Test
    void an_outbox_that_is_written_after_the_transaction_loses_some_and_that_is_found() throws Exception {
        try (OutboxTrial trial = new OutboxTrial(false)) {
            trial.book(1000, (it, policy, place) -> {
                it.inTransaction(place);
                if (!it.once(8)) {
                    policy.run();
                }
            });
            trial.sendUntil(FOREVER, STEP);

            assertThat(trial.reckoning().faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                    .startsWith("lost: "));
        }
    }

    @Test
    void what_is_sent_within_the_transaction_is_doubled_and_that_is_found() throws Exception {
        try (OutboxTrial trial = new OutboxTrial(false)) {
            trial.book(1000, (it, policy, place) -> {
                policy.run();
                sendAtOnce(it);
                OutboxTrial.together(it, () -> {}, place);
            });

            assertThat(trial.reckoning().faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                    .startsWith("doubled: "));
        }
    }

    @Test
    void whole_and_well_kept_nothing_is_found() throws Exception {
        try (OutboxTrial trial = new OutboxTrial(false)) {
            trial.book(1000, OutboxTrial::together);
            trial.sendUntil(FOREVER, STEP);

            assertThat(trial.reckoning().faults()).isEmpty();
            assertThat(trial.reckoning().doubled()).isZero();
        }
    }

    /** As a policy does that sends by itself: what it sent it does not know when it is told again. */
    private static void sendAtOnce(OutboxTrial trial) throws IllegalStateException {
        try {
            trial.sendUntil(FOREVER, STEP);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        trial.db.sql("delete from notification").update();
    }
}
