package org.horarium.config.export;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, from where; what is not known is null.
 *
 * @param actor an account, a key of another system, {@code visitor} or {@code system:<part>}
 */
record Doer(@Nullable String actor, @Nullable String role, @Nullable String address) {

    private static final String SYSTEM = "system:";

    /** Whether it was a part of the platform, without anybody's word. */
    boolean isPartOfUs() {
        return actor != null && actor.startsWith(SYSTEM);
    }

    /** Whether it was another system, by a key of its own. */
    boolean isOtherSystem() {
        return "API_CLIENT".equals(role);
    }

    /** Whether it was no human being. */
    boolean isDevice() {
        return isPartOfUs() || isOtherSystem();
    }

    /** Whether they have a name in the trail. */
    boolean isKnown() {
        return actor != null && !actor.equals("visitor");
    }
}
