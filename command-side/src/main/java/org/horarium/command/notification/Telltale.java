package org.horarium.command.notification;

import java.time.Instant;
import org.horarium.shared.notification.NotificationEvent;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.horarium.shared.notification.NotificationEvent.NotificationSuppressed;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has it recorded what became of notifications: at once, and where that failed in a while. */
final class Telltale {

    private static final Logger LOG = LoggerFactory.getLogger(Telltale.class);
    private static final int AT_ONCE = 100;

    private final OutboxTable outbox;
    private final Chronicle chronicle;

    Telltale(OutboxTable outbox, Chronicle chronicle) {
        this.outbox = outbox;
        this.chronicle = chronicle;
    }

    void tell(OpenNotice notice, String state, @Nullable String why, int attempts, @Nullable String hint) {
        try {
            chronicle.record(event(notice, state, why == null ? "unknown" : why, attempts, hint));
            outbox.told(notice.id());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "What became of {} is recorded later: {}",
                    notice,
                    failure.getClass().getName());
        }
    }

    void catchUp(Instant now) {
        outbox.untold(AT_ONCE, now)
                .forEach(notice -> tell(
                        notice,
                        String.valueOf(notice.untold()),
                        notice.why(),
                        notice.attempts(),
                        notice.addressHint()));
    }

    private static NotificationEvent event(
            OpenNotice notice, String state, String why, int attempts, @Nullable String hint) {
        PatientId patient = notice.recipient().kind() == Recipient.Kind.PATIENT
                ? new PatientId(notice.recipient().id())
                : null;
        return switch (state) {
            case Ending.SENT -> new NotificationSent(notice.id(), notice.facts(), patient, hint, attempts);
            case Ending.DEAD -> new NotificationFailed(notice.id(), notice.facts(), patient, hint, why, attempts);
            default -> new NotificationSuppressed(notice.id(), notice.facts(), why);
        };
    }
}
