package org.horarium.config.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Something to look into, as the queue shows it.
 *
 * @param count of accesses
 * @param patients whose data they showed, as far as there is room for them
 * @param entries where in the trail they stand, as far as there is room for them
 * @param review the latest, which covers all where {@code open} is false
 */
record WatchedFinding(
        UUID id,
        String kind,
        String actor,
        String role,
        @Nullable String address,
        Instant firstAt,
        Instant lastAt,
        long count,
        List<UUID> patients,
        List<String> entries,
        String explanation,
        boolean open,
        @Nullable Review review) {

    /** What came of looking into it; of an opening that was reviewed without a word for that, the outcome is not known. */
    record Review(Instant at, UUID by, @Nullable String outcome, String note) {}

    Cursor place() {
        return new Cursor(firstAt.toString(), id);
    }
}
