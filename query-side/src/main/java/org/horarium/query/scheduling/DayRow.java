package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row on its way into the index.
 *
 * @param retired whether the index shall let go of it
 * @param document the JSON as it is indexed
 */
record DayRow(UUID doctor, LocalDate day, UUID place, long revision, boolean retired, String document) {

    /** How the index calls it. */
    String id() {
        return doctor + "_" + place + "_" + day;
    }
}
