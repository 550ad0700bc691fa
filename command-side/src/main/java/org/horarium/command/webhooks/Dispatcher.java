package org.horarium.command.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.horarium.command.webhooks.Deliveries.Taken;
import org.horarium.command.webhooks.Poster.Answer;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Taking out, sending and noting are by themselves: no transaction waits for somebody else's server,
 * and where the process ends between them, the message goes out once more under the same id.
 */
final class Dispatcher {

    /** Of so much at once one slow receiver keeps us, and not from others. */
    private static final int MOST_TO_ONE = 2;

    /** After which one that takes nothing is not tried any more (Standard Webhooks proposes several days). */
    static final Duration LONGEST_FAILING = Duration.ofDays(5);

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final SigningSecrets secrets;
    private final Poster poster;
    private final RetrySchedule schedule;
    private final Disabling disabling;
    private final TransactionTemplate together;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<WebhookId> underWay = new ArrayList<>();

    /** Has it recorded that a webhook is told nothing any more. */
    interface Disabling {
        void disable(WebhookId webhook, WebhookFault why);
    }

    Dispatcher(
            Deliveries deliveries,
            Subscriptions subscriptions,
            SigningSecrets secrets,
            Poster poster,
            RetrySchedule schedule,
            Disabling disabling,
            TransactionTemplate together,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.poster = poster;
        this.schedule = schedule;
        this.disabling = disabling;
        this.together = together;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends one, and answers whether there was one to send. */
    boolean sendOne() {
        Optional<Taken> taken = takeOut();
        taken.ifPresent(it -> {
            try {
                send(it);
            } finally {
                putBack(it.delivery().webhook());
            }
        });
        return taken.isPresent();
    }

    private void send(Taken taken) {
        Delivery delivery = taken.delivery();
        Instant began = clock.instant();
        List<String> known = secrets.of(delivery.webhook(), began);
        Answer answer = known.isEmpty()
                ? Answer.none("no-secret")
                : poster.post(taken.url(), headers(delivery, began.getEpochSecond(), known), delivery.payload());
        Instant ended = clock.instant();
        Duration took = Duration.between(began, ended);
        meters.counter("horarium.webhooks.attempts", "taken", String.valueOf(answer.isTaken()))
                .increment();
        Optional<WebhookFault> end = Optional.ofNullable(together.execute(status -> noted(taken, answer, took, ended)))
                .flatMap(given -> given);
        end.ifPresent(why -> disabling.disable(delivery.webhook(), why));
    }

    private static Map<String, String> headers(Delivery delivery, long timestamp, List<String> known) {
        String id = delivery.id().toString();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", Signature.of(id, timestamp, delivery.payload(), known));
    }

    /** Answers why the webhook is to be told nothing any more, where that has come of it. */
    private Optional<WebhookFault> noted(Taken taken, Answer answer, Duration took, Instant now) {
        deliveries.note(taken, answer, took);
        WebhookId webhook = taken.delivery().webhook();
        if (answer.isTaken()) {
            deliveries.isTaken(taken);
            subscriptions.isWell(webhook);
            return Optional.empty();
        }
        if (taken.delivery().isTest()) {
            deliveries.failed(taken, null);
            return Optional.empty();
        }
        Optional<WebhookFault> end = answer.isGone() ? Optional.of(WebhookFault.GONE) : failingTooLong(webhook, now);
        deliveries.failed(
                taken,
                end.isPresent()
                        ? null
                        : schedule.after(taken.attempt()).map(now::plus).orElse(null));
        return end;
    }

    private Optional<WebhookFault> failingTooLong(WebhookId webhook, Instant now) {
        return subscriptions
                .fails(webhook, now)
                .filter(since -> !since.plus(LONGEST_FAILING).isAfter(now))
                .map(since -> WebhookFault.FAILING);
    }

    private synchronized Optional<Taken> takeOut() {
        List<WebhookId> busy = underWay.stream()
                .filter(webhook -> Collections.frequency(underWay, webhook) >= MOST_TO_ONE)
                .distinct()
                .toList();
        Optional<Taken> taken = deliveries.take(clock.instant(), busy);
        taken.ifPresent(it -> underWay.add(it.delivery().webhook()));
        return taken;
    }

    private synchronized void putBack(WebhookId webhook) {
        underWay.remove(webhook);
    }

    /** Forgets what nobody needs any more. */
    void tidyUp() {
        Instant now = clock.instant();
        deliveries.forget(now);
        secrets.forget(now);
    }
}
