package org.horarium.config.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Goes through entries of the trail and says what they show: breaking the glass, reading outside every relation or in
 * bulk, and failing sign-ins. It knows no clock and no store, so that the same entries always show the same.
 */
final class Watch {

    private final List<Detector> detectors;
    private final Map<UUID, Place> counted = new HashMap<>();

    Watch(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    static Watch by(Limits limits, Openings openings) {
        return new Watch(List.of(
                new EmergencyUse(openings), new OutsideRelation(), new BulkReading(limits), new FailedSignIns(limits)));
    }

    /** Takes note of an entry that was seen earlier. */
    void remember(Seen seen) {
        detectors.forEach(detector -> detector.remember(seen));
    }

    /** What that entry shows, with those before it; of these only what no sign of the same finding has told yet. */
    Stream<Sign> see(Seen seen) {
        return detectors.stream()
                .flatMap(detector -> detector.see(seen).stream())
                .map(sign -> sign.behind(counted.put(sign.finding(), seen.place())));
    }
}
