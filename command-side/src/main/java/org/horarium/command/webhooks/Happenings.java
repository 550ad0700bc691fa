package org.horarium.command.webhooks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.ErasedPatients;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be told to whom, in the order of all events and in the transaction of the token: of what comes
 * after a webhook was subscribed, and of nothing before. A replay writes nothing.
 */
@Component
@ProcessingGroup("webhooks")
@DisallowReplay
class Happenings {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final EventStore store;
    private final ErasedPatients erased;
    private final Clock clock;

    Happenings(
            Subscriptions subscriptions, Deliveries deliveries, EventStore store, ErasedPatients erased, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.store = store;
        this.erased = erased;
        this.clock = clock;
    }

    @EventHandler
    void on(AppointmentEvent event, EventMessage<?> message, @SequenceNumber long number) {
        AppointmentTopic.of(event).ifPresent(about -> {
            List<WebhookId> webhooks = toldOf(about.topic(), message);
            if (!webhooks.isEmpty()) {
                Course.upTo(store, event.appointment(), number)
                        .ifPresent(course -> tell(
                                webhooks,
                                about.topic(),
                                message,
                                course.patient(),
                                Payloads.appointment(
                                        about.topic().text(), message.getTimestamp(), event, course, about.status())));
            }
        });
    }

    @EventHandler
    void on(WaitlistEvent event, EventMessage<?> message) {
        WaitlistTopic.of(event)
                .ifPresent(topic -> tell(
                        toldOf(topic, message),
                        topic,
                        message,
                        event.patient(),
                        Payloads.waiting(topic.text(), message.getTimestamp(), event)));
    }

    /** Nobody, where it is older than the log goes back: it may have been told and forgotten. */
    private List<WebhookId> toldOf(WebhookTopic topic, EventMessage<?> message) {
        Instant oldest = clock.instant().minus(Deliveries.KEPT);
        return message.getTimestamp().isBefore(oldest) ? List.of() : subscriptions.to(topic);
    }

    /** The same event to the same webhook is the same message, however often it is handled. */
    private void tell(
            List<WebhookId> webhooks, WebhookTopic topic, EventMessage<?> message, PatientId patient, String payload) {
        if (!webhooks.isEmpty() && !erased.contains(patient)) {
            webhooks.forEach(webhook -> deliveries.put(
                    new Delivery(
                            UuidCreator.getNameBasedSha1(webhook.value(), message.getIdentifier()),
                            webhook,
                            topic.text(),
                            patient,
                            payload,
                            message.getTimestamp()),
                    clock.instant()));
        }
    }
}
