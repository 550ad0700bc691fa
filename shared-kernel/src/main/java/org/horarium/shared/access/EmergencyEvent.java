package org.horarium.shared.access;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What happens around a patient who was opened in an emergency (45 CFR 164.312(a)(2)(ii)). */
public sealed interface EmergencyEvent {

    /** The opening. */
    EmergencyId emergency();

    /**
     * A clinician opened a patient who is not theirs.
     *
     * @param account the clinician's
     * @param until when it closes by itself
     */
    @Recorded("access.PatientOpenedInEmergency")
    record PatientOpenedInEmergency(
            EmergencyId emergency, PatientId patient, UUID account, @Phi String reason, Instant until)
            implements EmergencyEvent {}

    /**
     * A privacy officer looked into it.
     *
     * @param patient who was opened; events of former releases do not say it
     * @param outcome whether it was right, where they said so in a word
     */
    @Recorded("access.EmergencyReviewed")
    record EmergencyReviewed(
            EmergencyId emergency,
            @Nullable PatientId patient,
            UUID by,
            @Phi String finding,
            @Nullable ReviewOutcome outcome)
            implements EmergencyEvent {}
}
