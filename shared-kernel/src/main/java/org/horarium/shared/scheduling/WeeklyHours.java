package org.horarium.shared.scheduling;

import java.time.LocalDate;
import java.util.List;

/** A doctor's whole working week, in force from a date until a later week replaces it. */
public record WeeklyHours(LocalDate effectiveFrom, List<WorkingHours> hours) {

    public WeeklyHours {
        hours = List.copyOf(hours);
    }
}
