package org.horarium.config.past;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What of a patient's entry decided who could act for them; whatever else happened to it does not matter. */
record PatientState(@Nullable LocalDate born, Set<PatientId> guardians) {

    static final PatientState NONE = new PatientState(null, Set.of());

    PatientState apply(PatientEvent event) {
        Set<PatientId> after = new LinkedHashSet<>(guardians);
        if (event instanceof PatientRegistered registered) {
            return new PatientState(registered.details().dateOfBirth(), guardians);
        } else if (event instanceof PatientDetailsCorrected corrected) {
            return new PatientState(corrected.details().dateOfBirth(), guardians);
        } else if (event instanceof GuardianNamed named) {
            after.add(named.guardian());
        } else if (event instanceof GuardianReleased released) {
            after.remove(released.guardian());
        } else if (event instanceof PatientErased) {
            return NONE;
        }
        return new PatientState(born, after);
    }

    /** Whether they were a minor on that date. */
    boolean isMinor(LocalDate today, int ageOfMajority) {
        return born != null && born.isAfter(today.minusYears(ageOfMajority));
    }
}
