package org.horarium.command.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.horarium.shared.notification.NotificationId;

/** Holds what providers have taken against what was to be told. It knows neither the outbox nor who reads it. */
final class Reckoning {

    /**
     * Somebody is to be told something.
     *
     * @param line whose line it stands in
     * @param place where in it
     */
    record Due(NotificationId id, String line, long place) {}

    private final List<String> faults = new ArrayList<>();
    private long doubled;

    private Reckoning() {}

    /** @param anyway those that somebody had sent again, out of line */
    static Reckoning of(Collection<Due> due, Collection<FaultyProvider> providers, Set<NotificationId> anyway) {
        Reckoning reckoning = new Reckoning();
        Map<NotificationId, Due> known = new HashMap<>();
        due.forEach(one -> known.put(one.id(), one));
        Set<NotificationId> open = new HashSet<>(known.keySet());
        for (FaultyProvider provider : providers) {
            reckoning.reckon(provider, known, anyway);
            provider.taken().forEach(open::remove);
            provider.refused().forEach(open::remove);
        }
        open.forEach(id -> reckoning.faults.add("lost: " + id));
        return reckoning;
    }

    private void reckon(FaultyProvider provider, Map<NotificationId, Due> known, Set<NotificationId> anyway) {
        Map<NotificationId, Integer> times = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (NotificationId id : provider.taken()) {
            Due due = known.get(id);
            if (due == null) {
                faults.add("never due: " + id);
                continue;
            }
            if (times.merge(id, 1, Integer::sum) == 1 && !anyway.contains(id)) {
                Long before = last.put(due.line(), due.place());
                if (before != null && before > due.place()) {
                    faults.add("out of line: " + id);
                }
            }
        }
        times.forEach((id, many) -> {
            doubled += many - 1;
            if (many - 1 > provider.lostAnswers(id)) {
                faults.add("doubled: " + id);
            }
        });
    }

    List<String> faults() {
        return faults;
    }

    /** How many were taken again whose answer had been lost. */
    long doubled() {
        return doubled;
    }
}
