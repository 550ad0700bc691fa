package org.horarium.command.webhooks;

import java.util.Optional;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentConfirmed;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.webhooks.WebhookTopic;
import org.jspecify.annotations.Nullable;

/** Of what an appointment's event is told, and where the appointment stands after it. */
record AppointmentTopic(WebhookTopic topic, AppointmentStatus status) {

    /** Empty for what is nobody's business elsewhere, such as notes, and for what a later release records. */
    static Optional<AppointmentTopic> of(AppointmentEvent event) {
        return Optional.ofNullable(topic(event));
    }

    private static @Nullable AppointmentTopic topic(AppointmentEvent event) {
        if (event instanceof AppointmentBooked) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_BOOKED, AppointmentStatus.SCHEDULED);
        } else if (event instanceof AppointmentRescheduled) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_RESCHEDULED, AppointmentStatus.SCHEDULED);
        } else if (event instanceof AppointmentCancelled) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_CANCELLED, AppointmentStatus.CANCELLED);
        } else if (event instanceof AppointmentConfirmed) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_CONFIRMED, AppointmentStatus.SCHEDULED);
        } else if (event instanceof PatientCheckedIn) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_CHECKED_IN, AppointmentStatus.CHECKED_IN);
        } else if (event instanceof AppointmentCompleted) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_COMPLETED, AppointmentStatus.COMPLETED);
        } else if (event instanceof NoShowRecorded) {
            return new AppointmentTopic(WebhookTopic.APPOINTMENT_NO_SHOW, AppointmentStatus.NO_SHOW);
        }
        return null;
    }
}
