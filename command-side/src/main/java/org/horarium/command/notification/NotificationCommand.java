package org.horarium.command.notification;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.notification.NotificationEvent;
import org.horarium.shared.notification.NotificationId;

/** Everything that can be asked of a notification. */
sealed interface NotificationCommand extends Guarded {

    /** The notification. */
    NotificationId notification();

    /** Record what has become of it; that is for the platform itself to say. */
    record Note(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) NotificationEvent what) implements NotificationCommand {

        @Override
        public NotificationId notification() {
            return what.notification();
        }

        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return false;
        }
    }

    /** Have it sent once more, though it may have arrived. */
    record Retry(NotificationId notification, Actor actor) implements NotificationCommand {

        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return isDesk(sender);
        }
    }

    /** Give it up. */
    record Discard(NotificationId notification, Actor actor, String reason) implements NotificationCommand {

        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return isDesk(sender);
        }
    }

    private static boolean isDesk(Actor sender) {
        return sender.role() == Role.STAFF || sender.role() == Role.ADMIN;
    }
}
