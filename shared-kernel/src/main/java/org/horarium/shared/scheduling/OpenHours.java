package org.horarium.shared.scheduling;

import java.time.ZoneId;
import org.horarium.shared.doctors.LocationId;

/** A stretch of real time in which a doctor receives patients at one place. */
public record OpenHours(TimeSlot slot, LocationId location, ZoneId zone) {}
