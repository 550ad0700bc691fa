package org.horarium.query.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A day that has just been worked out, and when that must be done again although nothing happened. */
record PlannedDay(SlotDay day, @Nullable Instant recomputeAt) {}
