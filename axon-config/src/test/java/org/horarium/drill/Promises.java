package org.horarium.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bookings that a restore must bring back, and those that came after the moment it goes back to. */
record Promises(Set<String> kept, Set<String> undone) {

    /** What is wrong with a history of those streams; empty where it is the one of that moment. */
    List<String> faults(List<String> streams) {
        List<String> faults = new ArrayList<>();
        kept.stream().filter(id -> !streams.contains("appointment-" + id)).forEach(id -> faults.add("lost: " + id));
        undone.stream()
                .filter(id -> streams.contains("appointment-" + id))
                .forEach(id -> faults.add("from a later moment: " + id));
        return faults;
    }
}
