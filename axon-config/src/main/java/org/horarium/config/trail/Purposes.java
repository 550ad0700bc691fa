package org.horarium.config.trail;

import static org.horarium.shared.audit.PurposeOfUse.ETREAT;
import static org.horarium.shared.audit.PurposeOfUse.HCOMPL;
import static org.horarium.shared.audit.PurposeOfUse.HOPERAT;
import static org.horarium.shared.audit.PurposeOfUse.HSYSADMIN;
import static org.horarium.shared.audit.PurposeOfUse.PATRQT;
import static org.horarium.shared.audit.PurposeOfUse.TREAT;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/** Why somebody asks: what follows from who they are, or what they say where they may say it. */
final class Purposes {

    static final String HEADER = "Horarium-Purpose-Of-Use";

    /** What each may say; nobody by saying so has opened a patient in an emergency. */
    private static final Map<Role, Set<PurposeOfUse>> SAID = Map.of(
            Role.PATIENT, Set.of(PATRQT),
            Role.DOCTOR, Set.of(TREAT, HOPERAT),
            Role.STAFF, Set.of(HOPERAT, TREAT),
            Role.API_CLIENT, Set.of(HOPERAT, TREAT, PATRQT),
            Role.ADMIN, Set.of(HSYSADMIN, HOPERAT),
            Role.AUDITOR, Set.of(HCOMPL),
            Role.PRIVACY_OFFICER, Set.of(HCOMPL));

    private Purposes() {}

    /** What follows from their role. Whoever did not sign in asks for themself. */
    static PurposeOfUse of(@Nullable Actor actor, boolean isEmergency) {
        if (actor == null) {
            return PATRQT;
        }
        return switch (actor.role()) {
            case PATIENT -> PATRQT;
            case DOCTOR -> isEmergency ? ETREAT : TREAT;
            case STAFF, API_CLIENT -> HOPERAT;
            case ADMIN -> HSYSADMIN;
            case AUDITOR, PRIVACY_OFFICER -> HCOMPL;
        };
    }

    /** What they say, or else what follows. */
    static PurposeOfUse of(Actor actor, boolean isEmergency, @Nullable String said) {
        if (said == null || isEmergency) {
            return of(actor, isEmergency);
        }
        Set<PurposeOfUse> allowed = SAID.getOrDefault(actor.role(), Set.of());
        return Arrays.stream(PurposeOfUse.values())
                .filter(purpose -> purpose.name().equals(said) && allowed.contains(purpose))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(HEADER, "must be one of " + new TreeSet<>(allowed)));
    }
}
