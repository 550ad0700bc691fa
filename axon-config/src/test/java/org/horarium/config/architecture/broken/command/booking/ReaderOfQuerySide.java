package org.horarium.config.architecture.broken.command.booking;

import org.horarium.config.architecture.broken.query.booking.Row;

/** A decision never reads a projection, and this one does. */
public record ReaderOfQuerySide(Row row) {}
