package org.horarium.config.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.FindingKind;

/**
 * Counts what was looked at by each opening of a patient in an emergency. The opening is the finding, by its own id, so
 * that whoever signs off the one has signed off the other. A use that no opening explains is not lost: it is one by itself.
 */
final class EmergencyUse implements Detector {

    private final Openings openings;

    EmergencyUse(Openings openings) {
        this.openings = openings;
    }

    @Override
    public List<Sign> see(Seen seen) {
        if (!seen.entry().emergency() || seen.entry().outcome() != AccessOutcome.ALLOWED) {
            return List.of();
        }
        List<Sign> signs = seen.entry().patients().stream()
                .map(patient -> openings.by(seen.actor(), patient, seen.at()))
                .flatMap(Optional::stream)
                .distinct()
                .map(opening -> sign(opening, seen))
                .toList();
        return signs.isEmpty() ? unexplained(seen).toList() : signs;
    }

    private static Stream<Sign> unexplained(Seen seen) {
        return Stream.of(Sign.against(FindingKind.EMERGENCY, seen, List.of(seen)));
    }

    private static Sign sign(UUID opening, Seen seen) {
        LocalDate day = Sign.dayOf(seen);
        return new Sign(
                opening, FindingKind.EMERGENCY, seen.actor(), seen.entry().role(), null, day, List.of(seen));
    }
}
