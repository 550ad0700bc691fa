package org.horarium.command.patients;

import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a patient's entry. Said twice, it changes nothing the second time. */
public sealed interface PatientCommand {

    /** The patient that is asked. */
    PatientId patient();

    /** Make a patient known, or replace the details of one who is. */
    record RegisterPatient(PatientId patient, PatientDetails details) implements PatientCommand {}

    /** Replace the details of a patient who must be known. */
    record CorrectPatientDetails(PatientId patient, PatientDetails details, @Nullable Long expectedVersion)
            implements PatientCommand {}
}
