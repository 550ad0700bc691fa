package org.horarium.shared.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * A date that is not like its weekday.
 *
 * @param hours what holds instead; empty where the doctor is away
 */
public record ScheduleException(LocalDate date, List<WorkingHours> hours, @Phi @Nullable String reason) {

    public ScheduleException {
        hours = List.copyOf(hours);
    }
}
