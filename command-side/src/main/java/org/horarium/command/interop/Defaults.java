package org.horarium.command.interop;

import java.time.ZoneId;
import java.util.List;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What holds where a file is silent. */
record Defaults(ZoneId zone, List<Shift> hours) {

    private static final String NEW_YORK = "America/New_York";

    Defaults {
        hours = List.copyOf(hours);
    }

    /** The defaults as a client writes them. */
    static Defaults of(@Nullable String zone, @Nullable String hours) {
        String name = zone == null ? NEW_YORK : zone;
        if (!Zones.isKnown(name)) {
            throw new InvalidInput("default_zone", "must be an IANA time zone such as " + NEW_YORK);
        }
        return new Defaults(ZoneId.of(name), hours == null ? List.of() : Shift.allOf(hours));
    }
}
