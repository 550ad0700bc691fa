package org.horarium.command.booking;

import org.horarium.command.History;

/** Visits for the tests of other slices, as they are read in truth. */
public final class RecordedVisitsOf {

    private RecordedVisitsOf() {}

    public static Visits history(History history) {
        return new RecordedVisits(history);
    }
}
