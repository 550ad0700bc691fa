package org.horarium.command;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** An appointment that would have to go first, as the API tells it. */
public record InTheWay(UUID appointmentId, OffsetDateTime start, OffsetDateTime end) {

    static InTheWay of(Refused.Obstacle obstacle, ZoneId zone) {
        Interval interval = Interval.of(obstacle.claimed(), zone);
        return new InTheWay(obstacle.appointment().value(), interval.start(), interval.end());
    }
}
