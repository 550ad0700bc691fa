package org.horarium.command.waitlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.horarium.command.History;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.springframework.stereotype.Component;

/** Reads how wishes stand, and what doctors are, from their own streams. */
@Component
class Waits {

    private static final String VIEW = "wait of";

    private final History history;

    Waits(History history) {
        this.history = history;
    }

    /** That wish as it stands. */
    Wait of(WaitlistEntryId entry) {
        return history.fold(VIEW, entry, Wait.NONE, WaitlistEvent.class, Wait::with);
    }

    /** The same as it stood when last looked at: what they wait for never changes. */
    Wait lastKnown(WaitlistEntryId entry) {
        return history.lastKnown(VIEW, entry, Wait.NONE, WaitlistEvent.class, Wait::with);
    }

    /** What that doctor's roles are called. */
    Set<String> specializationsOf(DoctorId doctor) {
        return history
                .fold("specializations of", doctor, Map.<RoleId, List<String>>of(), DoctorEvent.class, Waits::after)
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static Map<RoleId, List<String>> after(Map<RoleId, List<String>> before, DoctorEvent event) {
        if (!(event instanceof PractitionerRoleAssigned assigned)) {
            return before;
        }
        Map<RoleId, List<String>> roles = new LinkedHashMap<>(before);
        roles.put(assigned.role().role(), assigned.role().specializations());
        return roles;
    }
}
