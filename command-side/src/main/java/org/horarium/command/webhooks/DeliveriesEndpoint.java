package org.horarium.command.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.History;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.webhooks.WebhookEvent;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators what became of what a webhook was told, and has it told again. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class DeliveriesEndpoint {

    private static final int MOST = 200;

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final History history;
    private final Clock clock;

    DeliveriesEndpoint(Deliveries deliveries, DeliveryLog log, History history, Clock clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.history = history;
        this.clock = clock;
    }

    record Found(List<DeliveryLog.Entry> items, @Nullable UUID next) {}

    record Sent(UUID id) {}

    /** @param cursor what the page before gave as next */
    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping("/deliveries")
    Found list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        WebhookId webhook = new WebhookId(id);
        if (standing(webhook) == Standing.NOT_THERE) {
            throw new NotFound("unknown-webhook");
        }
        List<DeliveryLog.Entry> found = log.of(webhook, cursor, limit);
        return new Found(
                found, found.size() < limit ? null : found.get(found.size() - 1).id());
    }

    /** It goes out like any other, and is tried once. */
    @Access(Role.ADMIN)
    @PostMapping("/test")
    @Returns(value = Sent.class, status = 202)
    ResponseEntity<?> test(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        WebhookId webhook = new WebhookId(id);
        Instant now = clock.instant();
        UUID delivery = RequestKey.nameFor(RequestKey.of(actor, idempotencyKey, "test of webhook " + id));
        Refused refused = refusal(webhook);
        if (refused != null) {
            return Answers.done(refused);
        }
        deliveries.put(new Delivery(delivery, webhook, Delivery.TEST, null, Payloads.test(webhook, now), now), now);
        return ResponseEntity.accepted().body(new Sent(delivery));
    }

    /** Under the same id, so that a receiver who has it already can tell. */
    @Access(Role.ADMIN)
    @PostMapping("/deliveries/{delivery}/retry")
    @Returns(value = Sent.class, status = 202)
    ResponseEntity<?> retry(@PathVariable UUID id, @PathVariable UUID delivery) {
        WebhookId webhook = new WebhookId(id);
        Refused refused = refusal(webhook);
        if (refused != null) {
            return Answers.done(refused);
        }
        if (!deliveries.again(webhook, delivery, clock.instant())) {
            throw new NotFound("unknown-delivery");
        }
        return ResponseEntity.accepted().body(new Sent(delivery));
    }

    private @Nullable Refused refusal(WebhookId webhook) {
        return switch (standing(webhook)) {
            case NOT_THERE -> Refused.because(Reason.UNKNOWN_WEBHOOK, "No such webhook.");
            case DISABLED -> Refused.because(Reason.WEBHOOK_DISABLED, "It is told nothing; enable it first.");
            case TOLD -> null;
        };
    }

    private Standing standing(WebhookId webhook) {
        return history.fold("standing", webhook, Standing.NOT_THERE, WebhookEvent.class, Standing::after);
    }

    /** Whether a webhook is told anything. */
    private enum Standing {
        NOT_THERE,
        TOLD,
        DISABLED;

        Standing after(WebhookEvent event) {
            if (event instanceof WebhookEvent.WebhookSubscribed || event instanceof WebhookEvent.WebhookEnabled) {
                return TOLD;
            } else if (event instanceof WebhookEvent.WebhookDisabled) {
                return DISABLED;
            }
            return event instanceof WebhookEvent.WebhookRemoved ? NOT_THERE : this;
        }
    }
}
