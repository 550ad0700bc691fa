package org.horarium.config.trail;

import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/**
 * What can be found out of whoever looks, beside what an entry says.
 *
 * @param mayOpenInEmergency the account of a doctor, who may have opened a patient in an emergency
 */
record Reader(Relation relation, @Nullable UUID mayOpenInEmergency) {

    /** Somebody of whom the entry says all. */
    static final Reader KNOWN = new Reader(Relation.NONE, null);

    static Reader of(@Nullable Actor actor) {
        UUID doctor = actor != null && actor.role() == Role.DOCTOR ? actor.id() : null;
        return new Reader(Relation.of(actor), doctor);
    }

    /** The purpose where the patient turns out to be open in an emergency. */
    PurposeOfUse inEmergency(PurposeOfUse purpose) {
        return purpose == PurposeOfUse.TREAT && mayOpenInEmergency != null ? PurposeOfUse.ETREAT : purpose;
    }
}
