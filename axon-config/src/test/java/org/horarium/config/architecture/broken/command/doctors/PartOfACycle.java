package org.horarium.config.architecture.broken.command.doctors;

import org.horarium.config.architecture.broken.command.booking.BookingService;

/** The other half of a cycle. */
public record PartOfACycle(BookingService booking) {}
