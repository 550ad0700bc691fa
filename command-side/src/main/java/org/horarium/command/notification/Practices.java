package org.horarium.command.notification;

import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/** Knows what the places are called where visits are, as the directory has it. */
public interface Practices {

    /** That place; nothing where the directory does not know it yet. */
    Optional<Practice> of(LocationId location);

    /** The confirmed address of the account of that patient, for those who left no other. */
    Optional<String> emailOfAccount(UUID patient);

    /**
     * A place.
     *
     * @param place its name and address in one line
     */
    record Practice(@Nullable ClinicId clinic, String clinicName, String place) {}
}
