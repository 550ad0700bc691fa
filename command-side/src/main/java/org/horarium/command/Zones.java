package org.horarium.command;

import java.time.ZoneId;
import org.horarium.shared.InvalidInput;

/** Reads time zones as clients write them. */
public final class Zones {

    private Zones() {}

    /** The zone of that name in the IANA database; offsets alone are refused, since they know no summer. */
    public static ZoneId of(String field, String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidInput(field, "must be a zone of the IANA database, such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }
}
