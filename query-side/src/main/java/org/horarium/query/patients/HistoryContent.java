package org.horarium.query.patients;

import java.time.LocalDate;
import org.horarium.shared.patients.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a history says, as it is kept sealed.
 *
 * @param reason why it was retracted; an entry that was says nothing else
 */
record HistoryContent(
        @Nullable String text,
        @Nullable String system,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String criticality,
        @Nullable String since,
        @Nullable String until,
        @Nullable String reason) {

    /** What there is to show where nobody can read it. */
    static final HistoryContent NOTHING = new HistoryContent(null, null, null, null, null, null, null, null);

    static HistoryContent of(HistoryEntry what) {
        return new HistoryContent(
                what.text(),
                what.system(),
                what.code(),
                what.detail(),
                what.criticality(),
                text(what.since()),
                text(what.until()),
                null);
    }

    static HistoryContent retracted(String reason) {
        return new HistoryContent(null, null, null, null, null, null, null, reason);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
