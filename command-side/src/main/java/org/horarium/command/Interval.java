package org.horarium.command;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.horarium.shared.scheduling.TimeSlot;

/** A slot as the API shows it, with the offset of the clinic's zone. */
public record Interval(OffsetDateTime start, OffsetDateTime end) {

    /** The slot in that zone. */
    public static Interval of(TimeSlot slot, ZoneId zone) {
        return new Interval(
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime());
    }
}
