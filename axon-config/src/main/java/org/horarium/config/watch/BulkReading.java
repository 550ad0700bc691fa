package org.horarium.config.watch;

import java.util.List;
import org.horarium.shared.audit.FindingKind;

/**
 * Finds that an account looked at more different patients within the window than its role explains. What the platform
 * reads by itself is no looking, and looking at the findings must not make another one.
 */
final class BulkReading implements Detector {

    private final Limits limits;
    private final Window window;

    BulkReading(Limits limits) {
        this.limits = limits;
        this.window = new Window(limits.reading());
    }

    @Override
    public void remember(Seen seen) {
        if (counts(seen)) {
            window.add(seen.actor(), seen);
        }
    }

    @Override
    public List<Sign> see(Seen seen) {
        if (!counts(seen)) {
            return List.of();
        }
        remember(seen);
        DifferentPatients tally =
                new DifferentPatients(limits.patients(seen.entry().role()));
        List<Seen> stretch = window.firstTooMuch(seen.actor(), seen, tally);
        return stretch.isEmpty() ? List.of() : List.of(Sign.against(FindingKind.BULK_READING, seen, stretch));
    }

    private static boolean counts(Seen seen) {
        return seen.showedPatients()
                && !seen.actor().startsWith("system:")
                && !seen.entry().what().equals(FindingsEndpoint.WHAT);
    }
}
