package org.horarium.query.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.shared.audit.Personal;

/**
 * A patient who may be the same person as another.
 *
 * @param score from 0 to 100, the higher the likelier
 * @param why what speaks for it: name, birth-date, phone
 */
record Duplicate(UUID id, String fullName, LocalDate dateOfBirth, boolean phoneMatches, int score, List<String> why)
        implements Personal {

    @Override
    public Set<UUID> subjects() {
        return Set.of(id);
    }

    /**
     * Asks for those who may be the same as that patient, the likeliest first.
     *
     * @param circle within which a visit has made them someone's patients; others are shown by whole name and birth date alone
     */
    record Find(UUID patient, Circle circle) {}
}
