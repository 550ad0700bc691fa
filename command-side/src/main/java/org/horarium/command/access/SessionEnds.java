package org.horarium.command.access;

import java.util.Set;
import java.util.UUID;

/** Hears of sessions that were ended here, so that their tokens are refused from that moment on. */
public interface SessionEnds {

    void ended(Set<UUID> sessions);
}
