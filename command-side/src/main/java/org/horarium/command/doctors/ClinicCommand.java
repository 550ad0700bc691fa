package org.horarium.command.doctors;

import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a clinic. Said twice, it changes nothing the second time. */
public sealed interface ClinicCommand {

    /** The clinic that is asked. */
    ClinicId clinic();

    /** Enter a clinic into the directory, or replace what is known of it. */
    record RegisterClinic(ClinicId clinic, ClinicDetails details, @Nullable Long expectedVersion)
            implements ClinicCommand {}

    /** Receive patients at one more place, or replace what is known of it. */
    record OpenLocation(ClinicId clinic, ClinicLocation location) implements ClinicCommand {}
}
