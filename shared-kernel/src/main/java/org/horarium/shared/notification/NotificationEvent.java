package org.horarium.shared.notification;

import java.util.UUID;
import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can become of telling somebody. Reasons are short, stable words with nothing of anybody in them. */
public sealed interface NotificationEvent {

    /** The notification that it happened to. */
    NotificationId notification();

    /**
     * A provider took it.
     *
     * @param patient whose address it is; none where it is no patient's
     * @param address so much of it that whoever knows it knows it again
     * @param attempts how often it was handed over until then
     */
    @Recorded("notification.NotificationSent")
    record NotificationSent(
            NotificationId notification,
            NoticeFacts about,
            @Nullable PatientId patient,
            @Phi @Nullable String address,
            int attempts)
            implements NotificationEvent {}

    /** It reached whom it was for. */
    @Recorded("notification.NotificationDelivered")
    record NotificationDelivered(NotificationId notification) implements NotificationEvent {}

    /** It will not reach them unless somebody sees to it. */
    @Recorded("notification.NotificationFailed")
    record NotificationFailed(
            NotificationId notification,
            NoticeFacts about,
            @Nullable PatientId patient,
            @Phi @Nullable String address,
            String why,
            int attempts)
            implements NotificationEvent {}

    /** When it was due there was a reason not to send it. */
    @Recorded("notification.NotificationSuppressed")
    record NotificationSuppressed(NotificationId notification, NoticeFacts about, String why)
            implements NotificationEvent {}

    /** Somebody has it sent once more. */
    @Recorded("notification.NotificationRetried")
    record NotificationRetried(NotificationId notification, UUID by) implements NotificationEvent {}

    /** Somebody gave it up. */
    @Recorded("notification.NotificationDiscarded")
    record NotificationDiscarded(NotificationId notification, UUID by, @Phi String reason)
            implements NotificationEvent {}
}
