package org.horarium.shared.scheduling;

import java.time.Duration;

/**
 * How late and how early a visit may be booked.
 *
 * @param minimumNotice the least time between booking and visit
 * @param maximumAdvance the most time between booking and visit
 */
public record BookingWindow(Duration minimumNotice, Duration maximumAdvance) {

    /** What holds for a doctor who never said otherwise: at once, and up to 180 days ahead. */
    public static final BookingWindow STANDARD = new BookingWindow(Duration.ZERO, Duration.ofDays(180));
}
