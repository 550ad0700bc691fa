package org.horarium.command.notification;

import static org.horarium.command.Streams.write;

import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.notification.NotificationCommand.Discard;
import org.horarium.command.notification.NotificationCommand.Note;
import org.horarium.command.notification.NotificationCommand.Retry;
import org.springframework.stereotype.Component;

/** Decides what is recorded of notifications, and which may be tried again. The outbox follows: see {@link DeadListEndpoint}. */
@Component
class Notifications {

    private final Repository<Notification> notifications;

    Notifications(Repository<Notification> notifications) {
        this.notifications = notifications;
    }

    @CommandHandler
    Outcome handle(Note command) {
        return write(open(command), it -> it.record(command.what()));
    }

    /** Asked again where the outbox has not followed yet, it says the same and records nothing. */
    @CommandHandler
    Outcome handle(Retry command) {
        Aggregate<Notification> notification = open(command);
        return notification.invoke(Notification::isRetried)
                ? write(notification, it -> {})
                : ifDead(notification, it -> it.retry(command.actor().id()));
    }

    @CommandHandler
    Outcome handle(Discard command) {
        Aggregate<Notification> notification = open(command);
        return notification.invoke(Notification::isDiscarded)
                ? write(notification, it -> {})
                : ifDead(notification, it -> it.discard(command.actor().id(), command.reason()));
    }

    private static Outcome ifDead(Aggregate<Notification> notification, Consumer<Notification> change) {
        return notification.invoke(Notification::isDead)
                ? write(notification, change)
                : Refused.because(Reason.NOT_FAILED, "Only what failed is tried again or given up.");
    }

    private Aggregate<Notification> open(NotificationCommand command) {
        return Streams.open(notifications, command.notification(), () -> new Notification(command.notification()));
    }
}
