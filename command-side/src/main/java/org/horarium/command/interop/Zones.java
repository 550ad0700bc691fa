package org.horarium.command.interop;

import java.time.ZoneId;
import java.util.Set;

/** Knows the places of the IANA time zone database, and no bare offsets, for these keep no summer time. */
final class Zones {

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
