package org.horarium.command.booking;

import java.time.Instant;
import java.time.ZoneId;
import org.horarium.command.Accepted;
import org.horarium.shared.scheduling.TimeSlot;

/** A slot is set aside, until then. */
record Held(String stream, long version, Ticket ticket, TimeSlot visit, ZoneId zone, Instant until)
        implements Accepted {}
