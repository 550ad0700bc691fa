package org.horarium.command;

import java.util.Map;
import java.util.TreeMap;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/** The metadata of a command, which its events inherit: who wanted it, and by which request. */
public final class Origin {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    /** Says {@code true} of what was done to a patient who was opened in an emergency. */
    public static final String EMERGENCY = "emergency";

    public static final String REQUEST_KEY = "requestKey";
    public static final String FINGERPRINT = "fingerprint";

    private Origin() {}

    /** Everything that events inherit, in the store's words. */
    public static String[] inherited() {
        return new String[] {ACTOR, ROLE, EMERGENCY, REQUEST_KEY, FINGERPRINT};
    }

    /** What a command of that account carries. */
    public static Map<String, String> of(Actor actor, @Nullable RequestKey key) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(ACTOR, actor.id().toString());
        metadata.put(ROLE, actor.role().name());
        if (key != null) {
            metadata.put(REQUEST_KEY, key.id().toString());
            metadata.put(FINGERPRINT, key.fingerprint());
        }
        return metadata;
    }

    /** What a command of somebody carries who has not signed in. */
    public static Map<String, String> visitor() {
        return Map.of(ACTOR, "visitor", ROLE, "VISITOR");
    }

    /** What a command of the platform itself carries, named by the part of it that speaks. */
    public static Map<String, String> system(String part) {
        return Map.of(ACTOR, "system:" + part, ROLE, "SYSTEM");
    }
}
