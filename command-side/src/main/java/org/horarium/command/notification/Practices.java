package org.horarium.command.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Knows what the places are called where visits are, and who acts for whom, as the directory has it. */
public interface Practices {

    /** That place; nothing where the directory does not know it yet. */
    Optional<Practice> of(LocationId location);

    /** The confirmed address of the account of that patient, for those who left no other. */
    Optional<String> emailOfAccount(UUID patient);

    /** Who acts for that patient: nobody, where they are of age. */
    List<PatientId> guardiansOf(PatientId patient);

    /**
     * A place.
     *
     * @param place its name and address in one line
     */
    record Practice(@Nullable ClinicId clinic, String clinicName, String place) {}
}
