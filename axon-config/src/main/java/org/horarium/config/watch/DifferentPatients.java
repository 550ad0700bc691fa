package org.horarium.config.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts each patient once. */
final class DifferentPatients implements Tally {

    private final int most;
    private final Map<UUID, Integer> patients = new HashMap<>();

    DifferentPatients(int most) {
        this.most = most;
    }

    @Override
    public void add(Seen seen) {
        seen.entry().patients().forEach(patient -> patients.merge(patient, 1, Integer::sum));
    }

    @Override
    public void remove(Seen seen) {
        seen.entry()
                .patients()
                .forEach(patient -> patients.computeIfPresent(patient, (same, times) -> times == 1 ? null : times - 1));
    }

    @Override
    public boolean isTooMuch() {
        return patients.size() > most;
    }
}
