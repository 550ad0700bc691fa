package org.horarium.config.watch;

import java.time.Instant;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;

/** One entry of the trail, where it stands there. Its place tells what came first; its clock may differ from others'. */
record Seen(Place place, AccessEntry entry) {

    Instant at() {
        return entry.at();
    }

    String actor() {
        return entry.actor();
    }

    /** Whether somebody was shown patients, or may have been. */
    boolean showedPatients() {
        return entry.outcome() == AccessOutcome.ALLOWED && !entry.patients().isEmpty();
    }

    boolean isFailedSignIn() {
        return entry.action() == AccessAction.SIGN_IN && entry.outcome() == AccessOutcome.DENIED;
    }
}
