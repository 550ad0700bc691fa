package org.horarium.config.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The openings of patients in emergencies. */
interface Openings {

    /** The latest by which that account had the patient open then. */
    Optional<UUID> by(String account, UUID patient, Instant at);
}
