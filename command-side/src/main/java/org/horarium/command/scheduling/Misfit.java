package org.horarium.command.scheduling;

import java.util.Locale;

/** Why a booked visit would not fit a plan. */
enum Misfit {
    /** The doctor receives patients on that date, but not for all of that time at that place. */
    OUTSIDE_HOURS,
    /** The doctor receives nobody on that date. */
    CLOSED,
    VISIT_TYPE_WITHDRAWN,
    BLOCKED;

    /** As the API writes it, such as {@code outside-hours}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
