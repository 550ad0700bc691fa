package org.horarium.shared.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * How late and how early a visit may be booked.
 *
 * @param minimumNotice the least time between booking and visit
 * @param maximumAdvance the most time between booking and visit
 */
public record BookingWindow(Duration minimumNotice, Duration maximumAdvance) {

    /** What holds for a doctor who never said otherwise: at once, and up to 180 days ahead. */
    public static final BookingWindow STANDARD = new BookingWindow(Duration.ZERO, Duration.ofDays(180));

    /** Whether a visit that starts then may be booked now. */
    public boolean admits(Instant start, Instant now) {
        return !start.isBefore(now.plus(minimumNotice)) && !start.isAfter(now.plus(maximumAdvance));
    }
}
