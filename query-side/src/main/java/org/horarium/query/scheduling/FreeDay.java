package org.horarium.query.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * What is free of one doctor at one place on one local date.
 *
 * @param offers one for each visit type, the oldest offer first
 * @param recomputeAt when this will be untrue with no event having happened; null for never
 */
record FreeDay(LocationId location, ZoneId zone, LocalDate date, List<Offer> offers, @Nullable Instant recomputeAt) {}
