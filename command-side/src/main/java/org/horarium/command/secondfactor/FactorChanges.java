package org.horarium.command.secondfactor;

import java.util.UUID;
import org.horarium.shared.access.Actor;

/** Hears that an account has a second factor, or has none any more. */
public interface FactorChanges {

    /** That is so from now on, by that one's doing. */
    void changed(UUID account, boolean enrolled, Actor by);
}
