package org.horarium.config.store.postgres;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What has become of each unit of a batch: stored, unless a failure is noted. */
final class Outcomes {

    private final @Nullable RuntimeException[] failures;

    Outcomes(int units) {
        failures = new RuntimeException[units];
    }

    void fail(int unit, RuntimeException failure) {
        failures[unit] = failure;
    }

    void failAll(RuntimeException failure) {
        Arrays.fill(failures, failure);
    }

    @Nullable
    RuntimeException of(int unit) {
        return failures[unit];
    }

    void answer(int unit) {
        RuntimeException failure = failures[unit];
        if (failure != null) {
            throw failure;
        }
    }
}
