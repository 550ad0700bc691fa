package org.horarium.command.patients;

import java.time.Instant;
import java.util.Optional;
import org.horarium.shared.patients.PatientId;

/** Knows until when a patient's medical records have to be kept, whatever the patient wishes. */
public interface RecordsKept {

    /** The time up to which the law has them kept; none where there are no records. */
    Optional<Instant> until(PatientId patient);
}
