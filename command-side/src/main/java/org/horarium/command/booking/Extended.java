package org.horarium.command.booking;

import java.time.Instant;
import org.horarium.command.Accepted;

/** A slot stays aside until then: longer than before, unless no more could be had. */
record Extended(String stream, long version, Instant until) implements Accepted {}
