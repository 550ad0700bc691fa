package org.horarium.command.watch;

import java.util.Set;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.FindingId;
import org.horarium.shared.audit.FindingKind;
import org.horarium.shared.audit.ReviewOutcome;

/** Everything that can be asked of a finding. */
sealed interface FindingCommand extends Guarded {

    /** The finding. */
    FindingId finding();

    /**
     * Close the matter.
     *
     * @param accesses how many the finding is made of now
     * @param doers whose accesses they are, as the trail names them
     */
    record ReviewFinding(
            FindingId finding,
            FindingKind kind,
            long accesses,
            Set<String> doers,
            Actor actor,
            ReviewOutcome outcome,
            String note)
            implements FindingCommand {

        public ReviewFinding {
            doers = Set.copyOf(doers);
        }

        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return sender.role() == Role.PRIVACY_OFFICER;
        }

        boolean isOwnDoing() {
            return doers.contains(actor.id().toString());
        }
    }
}
