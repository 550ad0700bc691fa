package org.horarium.config.past;

import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Says why somebody was refused, in one sentence that names nobody. */
final class Explanation {

    private Explanation() {}

    static String of(BookingRefused refusal) {
        return "At " + refusal.refusedAt() + " the wish to " + refusal.request() + wanted(refusal) + " was refused as "
                + refusal.reason() + met(refusal.conflict()) + saw(refusal.calendarVersion()) + ".";
    }

    private static String wanted(BookingRefused refusal) {
        if (refusal.wantedFrom() == null) {
            return "";
        }
        return " the time from " + refusal.wantedFrom()
                + (refusal.wantedUntil() == null ? " on" : " to " + refusal.wantedUntil());
    }

    private static String met(@Nullable TimeSlot conflict) {
        return conflict == null ? "" : ", because it met with " + conflict.start() + " to " + conflict.end();
    }

    private static String saw(@Nullable Long version) {
        if (version == null) {
            return "; no day had to be looked at for that";
        }
        return version < 0
                ? "; nothing had ever happened to the doctor's day"
                : "; the doctor's day stood at its event " + version;
    }
}
