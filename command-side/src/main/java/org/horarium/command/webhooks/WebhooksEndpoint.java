package org.horarium.command.webhooks;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.webhooks.WebhookCommand.ChangeWebhook;
import org.horarium.command.webhooks.WebhookCommand.RemoveWebhook;
import org.horarium.command.webhooks.WebhookCommand.RotateWebhookSecret;
import org.horarium.command.webhooks.WebhookCommand.SubscribeWebhook;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators have other systems told of what happens. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksEndpoint {

    private final Commands commands;
    private final Subscriptions subscriptions;
    private final SigningSecrets secrets;
    private final Destinations destinations;
    private final Clock clock;

    WebhooksEndpoint(
            Commands commands,
            Subscriptions subscriptions,
            SigningSecrets secrets,
            Destinations destinations,
            Clock clock) {
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** The secret is there before anything can be signed with it, and shown to nobody but whoever sent this request. */
    @Access(Role.ADMIN)
    @PostMapping
    @Returns(value = WebhookAnswer.Made.class, status = 201)
    ResponseEntity<?> subscribe(
            @Valid @RequestBody WebhookRequest request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        destinations.check(request.url());
        WebhookDetails details = request.details();
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/webhooks " + request);
        WebhookId webhook = new WebhookId(RequestKey.nameFor(key));
        String secret = secrets.make(webhook.value(), webhook, clock.instant());
        Outcome outcome = commands.send(new SubscribeWebhook(webhook, details), actor, key);
        return Answers.created(
                outcome, "/api/webhooks/" + webhook.value(), WebhookAnswer.Made.of(webhook, details, secret));
    }

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping
    WebhookAnswer.Found list() {
        return new WebhookAnswer.Found(
                subscriptions.all().stream().map(WebhookAnswer::of).toList(), null);
    }

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping("/{id}")
    ResponseEntity<WebhookAnswer> show(@PathVariable UUID id) {
        return subscriptions
                .find(new WebhookId(id))
                .map(found ->
                        ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(WebhookAnswer.of(found)))
                .orElseThrow(() -> new NotFound("unknown-webhook"));
    }

    @Access(Role.ADMIN)
    @PutMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @Valid @RequestBody WebhookRequest request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        destinations.check(request.url());
        return Answers.done(commands.send(
                new ChangeWebhook(
                        new WebhookId(id), request.details(), request.enabled(), Precondition.version(ifMatch)),
                actor));
    }

    @Access(Role.ADMIN)
    @DeleteMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> remove(@PathVariable UUID id, Actor actor) {
        return Answers.done(commands.send(new RemoveWebhook(new WebhookId(id)), actor));
    }

    /** What is sent is signed with both secrets for a day. Asked again with the same key, it is the same secret. */
    @Access(Role.ADMIN)
    @PostMapping("/{id}/secret")
    @Returns(WebhookAnswer.Rotated.class)
    ResponseEntity<?> rotate(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "secret of webhook " + id);
        UUID name = RequestKey.nameFor(key);
        WebhookId webhook = new WebhookId(id);
        Instant now = clock.instant();
        Instant until = now.plus(SigningSecrets.BOTH_HOLD);
        Outcome outcome = commands.send(new RotateWebhookSecret(webhook, name, until), actor, key);
        return outcome instanceof Refused
                ? Answers.done(outcome)
                : Answers.ok(outcome, new WebhookAnswer.Rotated(secrets.make(name, webhook, now), until));
    }
}
