package org.horarium.platform.trials;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one can see of a practice from outside.
 *
 * @param visits the appointments, by id
 * @param offered the starts that the search offers, by doctor
 */
public record Sight(Practice practice, Map<String, Visit> visits, Map<String, Set<Instant>> offered) {

    /** Everything in which this differs from what was promised; nothing if all is well. */
    public List<String> faults(Map<String, Visit> promised) {
        List<String> faults = new ArrayList<>(broken(promised));
        faults.addAll(collisions());
        faults.addAll(wrongOffers());
        return faults;
    }

    /** Promises that are not kept, and appointments that nobody was promised. */
    private List<String> broken(Map<String, Visit> promised) {
        Set<String> all = new HashSet<>(promised.keySet());
        all.addAll(visits.keySet());
        return all.stream()
                .filter(id -> !visits.containsKey(id) || !visits.get(id).equals(promised.get(id)))
                .map(id -> "promised: " + promised.get(id) + ", seen: " + visits.get(id))
                .toList();
    }

    private List<String> collisions() {
        List<String> found = new ArrayList<>();
        for (Visit one : visits.values()) {
            visits.values().stream()
                    .filter(other -> one.id().compareTo(other.id()) < 0 && one.collidesWith(other))
                    .forEach(other -> found.add("at once: " + one + ", " + other));
        }
        return found;
    }

    /** A start is to be offered if no live appointment is in its way. */
    private List<String> wrongOffers() {
        List<String> found = new ArrayList<>();
        for (String doctor : practice.doctors()) {
            Set<Instant> wrong = new TreeSet<>(offered.getOrDefault(doctor, Set.of()));
            practice.starts().filter(start -> isFree(doctor, start)).forEach(free -> {
                if (!wrong.remove(free)) {
                    found.add("not offered: " + free + " of " + doctor);
                }
            });
            wrong.forEach(start -> found.add("offered, but taken: " + start + " of " + doctor));
        }
        return found;
    }

    private boolean isFree(String doctor, Instant start) {
        return visits.values().stream()
                .filter(visit -> visit.isLive() && visit.doctor().equals(doctor))
                .noneMatch(visit -> visit.overlaps(start, start.plus(Practice.USUAL_VISIT)));
    }
}
