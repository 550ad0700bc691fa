package org.horarium.query.scheduling;

import java.util.List;
import org.horarium.query.scheduling.DayReader.Found;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param next the last slot that was looked at, where more may follow
 */
record FoundSlots(List<Found> slots, @Nullable SlotCursor next) {}
