package org.horarium.command.booking;

import java.time.Instant;
import org.horarium.command.Accepted;
import org.horarium.shared.booking.Visit;

/** The slot of a visit is set aside, until then. */
public record Held(String stream, long version, Visit visit, Instant until) implements Accepted {}
