package org.horarium.config.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;

/** Entries that tests keep. */
final class Looks {

    private Looks() {}

    static AccessEntry at(Instant time, UUID... patients) {
        return new AccessEntry(
                UUID.randomUUID(),
                time,
                UUID.randomUUID().toString(),
                "DOCTOR",
                null,
                PurposeOfUse.TREAT,
                AccessAction.READ,
                "GET /api/patients/{id}",
                List.of(patients),
                null,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                "192.0.2.1",
                "test",
                null);
    }
}
