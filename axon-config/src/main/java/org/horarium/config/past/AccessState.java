package org.horarium.config.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who could see a patient, and by what.
 *
 * @param doctors those who had visits with them, and the appointments that these are
 * @param clinics those at whose places these visits were
 * @param guardians those who acted for them, and whether they still could: a guardian's say ends as a minor comes of age
 * @param emergencies the openings by doctors who are not theirs, past and present
 * @param everywhere the accounts that did the desk's work of every clinic
 */
record AccessState(
        Map<String, List<UUID>> doctors,
        Map<String, List<UUID>> clinics,
        Map<String, Guardian> guardians,
        Map<String, Opening> emergencies,
        List<UUID> everywhere) {

    record Guardian(boolean active) {}

    /** @param open whether the account still saw the patient by it */
    record Opening(UUID account, @Nullable String reason, Instant until, boolean open, boolean reviewed) {}
}
