package org.horarium.command.notification;

import static org.horarium.shared.booking.AppointmentStatus.CANCELLED;
import static org.horarium.shared.booking.AppointmentStatus.CHECKED_IN;
import static org.horarium.shared.booking.AppointmentStatus.SCHEDULED;

import java.time.Instant;
import java.util.Optional;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a notice tells of an appointment is still so. Of two changes that nobody was told of yet only the later one
 * is told, and of a visit that was called off only that.
 */
final class Relevance {

    /** The number, in the appointment's stream, of the event that is told. */
    static final String VERSION = "version";

    static final String START = "start";
    static final String END = "end";

    /** Says that it is told to a doctor whose visit became another doctor's. */
    static final String HANDED_ON = "handed_on";

    private Relevance() {}

    /** Why it need not be told any more. */
    static Optional<String> lost(OpenNotice notice, ToldVisit visit, Instant now) {
        return switch (notice.kind()) {
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED -> ofPromise(notice, visit);
            case APPOINTMENT_CANCELLED -> ofCancellation(notice, visit);
            case REMINDER -> ofReminder(notice, visit, now);
            case WAITLIST_OFFER, REPORT_READY, ACCOUNT -> Optional.empty();
        };
    }

    private static Optional<String> ofPromise(OpenNotice notice, ToldVisit visit) {
        if (visit.status() != SCHEDULED && visit.status() != CHECKED_IN) {
            return Optional.of(isOver(visit.status()));
        }
        return isAsTold(notice, visit) && concerns(notice.recipient(), visit)
                ? Optional.empty()
                : Optional.of("superseded");
    }

    private static Optional<String> ofCancellation(OpenNotice notice, ToldVisit visit) {
        boolean holds = notice.details().containsKey(HANDED_ON)
                ? !concerns(notice.recipient(), visit)
                : visit.status() == CANCELLED && concerns(notice.recipient(), visit);
        return holds ? Optional.empty() : Optional.of("superseded");
    }

    private static Optional<String> ofReminder(OpenNotice notice, ToldVisit visit, Instant now) {
        if (visit.status() != SCHEDULED) {
            return Optional.of(isOver(visit.status()));
        }
        if (!isAsTold(notice, visit) || !concerns(notice.recipient(), visit)) {
            return Optional.of("superseded");
        }
        return visit.visit().slot().start().isAfter(now) ? Optional.empty() : Optional.of("too-late");
    }

    private static boolean isAsTold(OpenNotice notice, ToldVisit visit) {
        String version = notice.details().get(VERSION);
        if (version != null) {
            return version.equals(String.valueOf(visit.changed()));
        }
        Instant start = moment(notice.details().get(START));
        return start == null || start.equals(visit.visit().slot().start());
    }

    private static boolean concerns(Recipient recipient, ToldVisit visit) {
        return recipient.kind() != Recipient.Kind.DOCTOR
                || recipient.equals(Recipient.of(visit.visit().doctor()));
    }

    private static String isOver(AppointmentStatus status) {
        return status == CANCELLED ? "cancelled" : "visit-over";
    }

    static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
