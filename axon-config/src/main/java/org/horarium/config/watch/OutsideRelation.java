package org.horarium.config.watch;

import java.util.List;
import org.horarium.shared.audit.FindingKind;

/** Finds that somebody was shown patients with whom they have nothing to do. Emergencies are looked into by themselves. */
final class OutsideRelation implements Detector {

    @Override
    public List<Sign> see(Seen seen) {
        boolean isOutside = seen.showedPatients()
                && Boolean.FALSE.equals(seen.entry().related())
                && !seen.entry().emergency();
        return isOutside ? List.of(Sign.against(FindingKind.OUTSIDE_RELATION, seen, List.of(seen))) : List.of();
    }
}
