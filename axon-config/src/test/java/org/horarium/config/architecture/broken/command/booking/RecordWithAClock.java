package org.horarium.config.architecture.broken.command.booking;

import java.time.Clock;

/** A value that is something else a moment later. */
public record RecordWithAClock(Clock clock) {}
