package org.horarium.shared.privacy;

import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;

/** Does what is left to do where it is recorded that a patient is erased. */
public interface Erasure {

    /**
     * Destroys the patient's key, and then everything that was derived of what it has opened. Said twice, it changes
     * nothing the second time.
     *
     * @throws org.horarium.shared.Unavailable where it cannot be done now; it has to be said again then
     */
    void complete(PatientId patient);

    /** Keeps, for those who oversee it, why a patient was erased and who wanted it. */
    void explain(PatientId patient, String reason, UUID by);

    /** Why that was; none where nobody said so, as at the end of retention. */
    Optional<String> explanation(PatientId patient);
}
