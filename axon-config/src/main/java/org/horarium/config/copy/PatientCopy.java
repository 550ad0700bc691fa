package org.horarium.config.copy;

import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.Personal;

/** A copy as it is handed out; the trail names whose it is before a byte of it leaves. */
@SuppressWarnings("ArrayRecordComponent") // written once, and compared by nobody
record PatientCopy(UUID patient, byte[] file) implements Personal {

    @Override
    public Set<UUID> subjects() {
        return Set.of(patient);
    }
}
