package org.horarium.config.privacy;

import java.util.List;
import org.horarium.config.privacy.StoredKeys.Row;
import org.horarium.config.privacy.Wrapping.Wrapped;

/** Wraps every live key anew with the key-encryption key of now. Events stay as they are: their keys do. */
final class KeyRotation {

    private static final int AT_ONCE = 500;

    private final StoredKeys rows;
    private final Wrapping wrapping;

    KeyRotation(StoredKeys rows, Wrapping wrapping) {
        this.rows = rows;
        this.wrapping = wrapping;
    }

    /** Answers how many it has wrapped; when it returns, nothing is left that another key has wrapped. */
    long run() {
        rows.waitForMakers();
        String current = wrapping.current();
        long done = 0;
        List<Row> others = rows.wrappedByOthers(current, AT_ONCE);
        while (!others.isEmpty()) {
            others.forEach(this::rewrap);
            done += others.size();
            others = rows.wrappedByOthers(current, AT_ONCE);
        }
        return done;
    }

    private void rewrap(Row row) {
        Wrapped wrapped = row.wrapped();
        if (wrapped != null) {
            rows.rewrap(row, wrapping.wrap(row.patient(), wrapping.unwrap(row.patient(), wrapped)));
        }
    }
}
