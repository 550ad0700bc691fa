package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was so at one moment.
 *
 * @param events those that the state came of
 * @param rules what was in force then, and null where a thing knows no rules
 * @param ruleEvents those that the rules came of
 * @param patients whom it tells of
 */
record Seen(
        JsonNode state,
        List<StoredEvent> events,
        @Nullable JsonNode rules,
        List<StoredEvent> ruleEvents,
        Set<UUID> patients) {

    static Seen of(Object state, List<StoredEvent> events, Set<UUID> patients) {
        return new Seen(PastJson.of(state), events, null, List.of(), patients);
    }

    /** The same under the rules of that schedule. */
    Seen under(PastSchedules.Then schedule) {
        return new Seen(state, events, schedule.json(), schedule.events(), patients);
    }
}
