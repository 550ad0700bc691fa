package org.horarium.config.architecture.broken.query.booking;

import org.horarium.config.architecture.broken.command.booking.RecordWithAClock;

/** A projection knows events alone, and this one knows the other side. */
public record ReaderOfCommandSide(RecordWithAClock other) {}
