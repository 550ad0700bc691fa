package org.horarium.command;

import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** A command that says in whose name it may be given. Every command is one: see {@link Commands}. */
public interface Guarded {

    /** Whether they may give it; what only the aggregate can tell is asked there once more. */
    boolean isAllowed(Actor actor, Permissions permissions);

    /** Whether somebody may give it who has not signed in. */
    default boolean admitsVisitors() {
        return false;
    }

    /** Whom it is about, where it names a patient. */
    default @Nullable PatientId patient() {
        return null;
    }

    /** Whether it is what may be asked of a patient who was erased. */
    default boolean isAboutErasure() {
        return false;
    }

    /** Whether it is about a patient whom they opened in an emergency. */
    default boolean isInEmergency(Actor actor, Permissions permissions) {
        return false;
    }
}
