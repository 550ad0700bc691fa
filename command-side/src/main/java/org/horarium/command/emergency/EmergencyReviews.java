package org.horarium.command.emergency;

import org.horarium.command.Outcome;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.audit.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** Signs off the opening of a patient in an emergency, from whichever list of them the officer has it. */
public interface EmergencyReviews {

    /** What comes of it: the opening decides, so that it is signed off once and by another than who opened. */
    Outcome review(EmergencyId emergency, Actor actor, String finding, @Nullable ReviewOutcome outcome);
}
