package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.Reason;
import org.horarium.command.RequestKey;
import org.horarium.command.SetClock;
import org.horarium.command.webhooks.WebhookCommand.ChangeWebhook;
import org.horarium.command.webhooks.WebhookCommand.DisableWebhook;
import org.horarium.command.webhooks.WebhookCommand.RemoveWebhook;
import org.horarium.command.webhooks.WebhookCommand.RotateWebhookSecret;
import org.horarium.command.webhooks.WebhookCommand.SubscribeWebhook;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookEvent.WebhookChanged;
import org.horarium.shared.webhooks.WebhookEvent.WebhookDisabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookEnabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookRemoved;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSecretRotated;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSubscribed;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final Instant NOW = Instant.parse("2027-03-10T15:00:00Z");
    private static final WebhookId BILLING = new WebhookId(new UUID(31, 1));
    private static final WebhookDetails BOOKED =
            new WebhookDetails("https://hooks.example.org/", List.of(WebhookTopic.APPOINTMENT_BOOKED), null);
    private static final WebhookDetails CANCELLED =
            new WebhookDetails("https://hooks.example.org/", List.of(WebhookTopic.APPOINTMENT_CANCELLED), null);

    private final Decisions decisions = new Decisions(new SetClock(NOW), Webhook.class);

    @BeforeEach
    void decide() {
        decisions.decidedBy(new Webhooks(decisions.repository(Webhook.class)));
    }

    @Test
    void is_subscribed_once_however_often_it_is_said() {
        when(new SubscribeWebhook(BILLING, BOOKED)).expectEvents(new WebhookSubscribed(BILLING, BOOKED));
        when(new SubscribeWebhook(BILLING, BOOKED)).expectNoEvents().expectAccepted();
    }

    @Test
    void a_key_that_was_used_for_another_wish_is_refused() {
        RequestKey key = RequestKey.of(Decisions.ADMIN, "key", "one");
        RequestKey other = RequestKey.of(Decisions.ADMIN, "key", "another");
        decisions.when(new SubscribeWebhook(BILLING, BOOKED), Decisions.ADMIN, key);
        decisions
                .when(new SubscribeWebhook(BILLING, CANCELLED), Decisions.ADMIN, other)
                .expectNoEvents()
                .expectRefusal(Reason.KEY_REUSED);
    }

    @Test
    void is_changed_and_switched_off_and_on() {
        when(new SubscribeWebhook(BILLING, BOOKED));
        when(new ChangeWebhook(BILLING, BOOKED, null, null)).expectNoEvents().expectAccepted();
        when(new ChangeWebhook(BILLING, CANCELLED, false, null))
                .expectEvents(
                        new WebhookChanged(BILLING, CANCELLED),
                        new WebhookDisabled(BILLING, WebhookFault.SWITCHED_OFF));
        when(new DisableWebhook(BILLING, WebhookFault.GONE)).expectNoEvents();
        when(new ChangeWebhook(BILLING, CANCELLED, null, null)).expectNoEvents();
        when(new ChangeWebhook(BILLING, CANCELLED, true, null)).expectEvents(new WebhookEnabled(BILLING));
        when(new ChangeWebhook(BILLING, BOOKED, true, 0L)).expectRefusal(Reason.VERSION_MISMATCH);
    }

    @Test
    void another_secret_is_named_and_not_told() {
        UUID name = new UUID(32, 1);
        when(new SubscribeWebhook(BILLING, BOOKED));
        when(new RotateWebhookSecret(BILLING, name, NOW)).expectEvents(new WebhookSecretRotated(BILLING, name, NOW));
        when(new RotateWebhookSecret(BILLING, name, NOW)).expectNoEvents().expectAccepted();
    }

    @Test
    void one_that_is_removed_is_not_there() {
        when(new RemoveWebhook(BILLING)).expectRefusal(Reason.UNKNOWN_WEBHOOK);
        when(new SubscribeWebhook(BILLING, BOOKED));
        when(new RemoveWebhook(BILLING)).expectEvents(new WebhookRemoved(BILLING));
        when(new RemoveWebhook(BILLING)).expectNoEvents().expectRefusal(Reason.UNKNOWN_WEBHOOK);
        when(new ChangeWebhook(BILLING, CANCELLED, true, null)).expectRefusal(Reason.UNKNOWN_WEBHOOK);
    }

    @Test
    void only_an_administrator_has_others_told() {
        Actor desk = new Actor(new UUID(9, 2), Role.STAFF, null, null);
        assertThatThrownBy(() -> decisions.when(new SubscribeWebhook(BILLING, BOOKED), desk, null))
                .isInstanceOf(Forbidden.class);
    }

    private Decided when(WebhookCommand command) {
        return decisions.when(command, Decisions.ADMIN, null);
    }
}
