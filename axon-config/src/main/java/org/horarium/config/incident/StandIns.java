package org.horarium.config.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other names for those whose names nobody needs: the same one gets the same, so that what belonged together still does.
 *
 * @param account who asked; the test's desk asks in their place
 * @param patient who was to come; the test's Anna comes in theirs
 */
record StandIns(@Nullable UUID account, @Nullable UUID patient, Map<UUID, Integer> numbers) {

    static final String WORDS = "in somebody's own words";

    /** A part of the ids that no other test uses. */
    private static final int STRANGERS = 100;

    static StandIns of(@Nullable UUID account, @Nullable UUID patient) {
        return new StandIns(account, patient, new HashMap<>());
    }

    boolean isAsker(UUID one) {
        return one.equals(account);
    }

    boolean isPatient(UUID one) {
        return one.equals(patient);
    }

    int number(UUID one) {
        return numbers.computeIfAbsent(one, first -> numbers.size() + 1);
    }

    String uuid(UUID one) {
        return "new UUID(" + STRANGERS + ", " + number(one) + ")";
    }
}
