package org.horarium.command.webhooks;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.webhooks.WebhookCommand.ChangeWebhook;
import org.horarium.command.webhooks.WebhookCommand.DisableWebhook;
import org.horarium.command.webhooks.WebhookCommand.RemoveWebhook;
import org.horarium.command.webhooks.WebhookCommand.RotateWebhookSecret;
import org.horarium.command.webhooks.WebhookCommand.SubscribeWebhook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which other systems are told. */
@Component
class Webhooks {

    private final Repository<Webhook> webhooks;

    Webhooks(Repository<Webhook> webhooks) {
        this.webhooks = webhooks;
    }

    @CommandHandler
    Outcome handle(SubscribeWebhook command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<Webhook> webhook = open(command);
        Optional<Outcome> earlier = webhook.invoke(it -> it.firstRequest().answerTo(fingerprint, webhook));
        return earlier.orElseGet(() -> write(webhook, it -> it.subscribe(command.details())));
    }

    @CommandHandler
    Outcome handle(ChangeWebhook command) {
        Aggregate<Webhook> webhook = open(command);
        return Precondition.fails(command.expectedVersion(), webhook.version())
                ? Precondition.refusal()
                : changed(webhook, it -> it.change(command.details(), command.enabled()));
    }

    @CommandHandler
    Outcome handle(DisableWebhook command) {
        return changed(open(command), it -> it.disable(command.why()));
    }

    @CommandHandler
    Outcome handle(RotateWebhookSecret command) {
        return changed(open(command), it -> it.rotate(command.secret(), command.formerUntil()));
    }

    @CommandHandler
    Outcome handle(RemoveWebhook command) {
        return changed(open(command), Webhook::remove);
    }

    private static Outcome changed(Aggregate<Webhook> webhook, Consumer<Webhook> change) {
        return webhook.invoke(Webhook::isThere)
                ? write(webhook, change)
                : Refused.because(Reason.UNKNOWN_WEBHOOK, "No such webhook.");
    }

    private Aggregate<Webhook> open(WebhookCommand command) {
        return Streams.open(webhooks, command.webhook(), () -> new Webhook(command.webhook()));
    }
}
