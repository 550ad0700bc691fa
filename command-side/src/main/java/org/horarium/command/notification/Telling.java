package org.horarium.command.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * All that words may be made of: time, clinic and links, and nothing of anybody's health.
 *
 * @param details of the notice, such as {@code link}
 */
public record Telling(
        NotificationId id,
        NoticeKind kind,
        Recipient recipient,
        Locale language,
        @Nullable ClinicId clinic,
        String clinicName,
        @Nullable VisitTime visit,
        Map<String, String> details) {

    /**
     * A visit as its appointment then is.
     *
     * @param zone in which it is spoken of
     * @param place the name of the location and its address in one line; none for a visit by video
     * @param sequence grows with each change of the appointment (RFC 5545, SEQUENCE)
     */
    public record VisitTime(
            AppointmentId appointment,
            Instant start,
            Instant end,
            ZoneId zone,
            @Nullable String place,
            boolean cancelled,
            int sequence) {}
}
