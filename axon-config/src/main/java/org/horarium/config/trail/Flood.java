package org.horarium.config.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those whom nobody knows from filling the trail: of what is refused them for the same reason at one address, a
 * minute has one entry, and what follows is counted. Failed sign-ins are kept one by one, as far as a minute has room.
 */
final class Flood {

    private static final int MOST_SIGN_INS = 300;
    private static final int MOST_FIRST = 600;
    private static final int MOST_COUNTED = 500;

    /** What is counted together. */
    record Kind(@Nullable String address, String route, AccessAction action, String reason) {

        private Kind fromAnywhere() {
            return new Kind(null, "/**", action, reason);
        }

        /** Somebody tried a password, which costs them more than it costs us to keep it. */
        private boolean isTrial() {
            return action == AccessAction.SIGN_IN && !reason.startsWith("too-many");
        }
    }

    private final Map<Kind, Integer> seen = new LinkedHashMap<>();
    private int signIns;
    private int firsts;

    /** Whether this one has an entry of its own. */
    synchronized boolean isKept(Kind kind) {
        if (kind.isTrial()) {
            if (signIns < MOST_SIGN_INS) {
                signIns++;
                return true;
            }
        } else if (!seen.containsKey(kind) && firsts < MOST_FIRST) {
            firsts++;
            seen.put(kind, 0);
            return true;
        }
        boolean hasRoom = seen.containsKey(kind) || seen.size() < MOST_FIRST + MOST_COUNTED;
        seen.merge(hasRoom ? kind : kind.fromAnywhere(), 1, Integer::sum);
        return false;
    }

    /** What was counted since it was asked last; with that another minute begins. */
    synchronized Map<Kind, Integer> counted() {
        Map<Kind, Integer> counted = new LinkedHashMap<>(seen);
        counted.values().removeIf(count -> count == 0);
        seen.clear();
        signIns = 0;
        firsts = 0;
        return counted;
    }
}
