package org.horarium.command.booking;

import static org.horarium.shared.booking.AppointmentStatus.CANCELLED;
import static org.horarium.shared.booking.AppointmentStatus.CHECKED_IN;
import static org.horarium.shared.booking.AppointmentStatus.COMPLETED;
import static org.horarium.shared.booking.AppointmentStatus.NO_SHOW;
import static org.horarium.shared.booking.AppointmentStatus.SCHEDULED;

import java.util.Map;
import java.util.Set;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.shared.booking.AppointmentStatus;

/**
 * Where an appointment can go from where it is. The clock has no say in it: a clinic may note early or late what
 * happened. Only patients who check themselves in are held to the day, by {@link Attendance}.
 */
final class Steps {

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> POSSIBLE = Map.of(
            SCHEDULED, Set.of(CHECKED_IN, COMPLETED, CANCELLED, NO_SHOW),
            CHECKED_IN, Set.of(COMPLETED, CANCELLED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            NO_SHOW, Set.of());

    private Steps() {}

    static boolean isPossible(AppointmentStatus from, AppointmentStatus to) {
        return POSSIBLE.getOrDefault(from, Set.of()).contains(to);
    }

    /** The refusal of a step from there. */
    static Refused refusal(AppointmentStatus from, AppointmentStatus to) {
        if (to == CANCELLED && from != COMPLETED) {
            return Refused.because(
                    Reason.NOT_CANCELLABLE, "An appointment that is " + words(from) + " cannot be cancelled.");
        }
        return refusal(from, words(to));
    }

    /** The refusal of something that only a scheduled appointment allows. */
    static Refused refusal(AppointmentStatus from, String what) {
        Reason reason = from == COMPLETED ? Reason.ALREADY_COMPLETED : Reason.IMPOSSIBLE_STEP;
        return Refused.because(reason, "An appointment that is " + words(from) + " cannot be " + what + ".");
    }

    private static String words(AppointmentStatus status) {
        return switch (status) {
            case SCHEDULED -> "scheduled";
            case CHECKED_IN -> "checked in";
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
            case NO_SHOW -> "marked as no-show";
        };
    }
}
