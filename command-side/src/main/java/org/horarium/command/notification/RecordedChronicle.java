package org.horarium.command.notification;

import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.notification.NotificationCommand.Note;
import org.horarium.shared.notification.NotificationEvent;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.horarium.shared.privacy.KeyDestroyed;
import org.springframework.stereotype.Component;

/** Records it in the notification's own stream. Of a patient who was erased meanwhile nothing is kept but that it was. */
@Component
class RecordedChronicle implements Chronicle {

    private static final String PART = "notification";

    private final Commands commands;

    RecordedChronicle(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void record(NotificationEvent what) {
        try {
            send(what);
        } catch (RuntimeException failure) {
            if (!isOfAnErased(failure)) {
                throw failure;
            }
            send(withoutAddress(what));
        }
    }

    private void send(NotificationEvent what) {
        commands.send(new Note(what), Origin.system(PART));
    }

    private static boolean isOfAnErased(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof KeyDestroyed)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static NotificationEvent withoutAddress(NotificationEvent what) {
        if (what instanceof NotificationSent sent) {
            return new NotificationSent(sent.notification(), sent.about(), sent.patient(), null, sent.attempts());
        }
        return what instanceof NotificationFailed failed
                ? new NotificationFailed(
                        failed.notification(), failed.about(), failed.patient(), null, failed.why(), failed.attempts())
                : what;
    }
}
