package org.horarium.shared.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access trail (45 CFR 164.312(b)): who looked at whose data, when, from where and why, or was refused.
 * It names ids alone, and none of the data.
 *
 * @param actor the account, the key of another system, {@code visitor} or {@code system:<part>}
 * @param role as the store's metadata name it
 * @param actingFor the patient for whom a guardian acts
 * @param what the route that was asked for, with its variables unfilled: {@code GET /api/patients/{id}}
 * @param patients whose data were in the answer, or were asked for
 * @param reason the code of a refusal
 * @param emergency whether the patient was opened in an emergency
 * @param related whether reader and patients have to do with each other, where that was looked into
 * @param address of the client
 * @param correlation the name of the request, which problems and events carry too
 * @param detail what else there is to know, such as an export's filter; never personal data
 */
public record AccessEntry(
        UUID id,
        Instant at,
        String actor,
        String role,
        @Nullable UUID actingFor,
        PurposeOfUse purpose,
        AccessAction action,
        String what,
        List<UUID> patients,
        @Nullable UUID appointment,
        AccessOutcome outcome,
        @Nullable String reason,
        boolean emergency,
        @Nullable Boolean related,
        @Nullable String address,
        @Nullable String correlation,
        @Nullable String detail) {

    public AccessEntry {
        patients = List.copyOf(patients);
    }
}
