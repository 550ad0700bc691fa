package org.horarium.command.patients;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of what is known of a patient's health. Patients and their guardians, those who treat
 * them and their clinics' people may; patients change only what patients said.
 */
public sealed interface HistoryCommand extends Guarded {

    /** The patient whose history it is. */
    @Override
    PatientId patient();

    /** The entry of it. */
    HistoryEntryId entry();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return permissions.maySee(actor, patient());
    }

    @Override
    default boolean isInEmergency(Actor actor, Permissions permissions) {
        return permissions.isEmergency(actor, patient());
    }

    /**
     * Make something known, or replace what the same entry said. What another system says again changes nothing: neither
     * where people have corrected it meanwhile, nor where it was an error.
     */
    record AddHistoryEntry(PatientId patient, HistoryEntryId entry, HistoryEntry what) implements HistoryCommand {}

    /** Replace what an entry says, which must be known. */
    record CorrectHistoryEntry(
            PatientId patient, HistoryEntryId entry, HistoryEntry what, @Nullable Long expectedVersion)
            implements HistoryCommand {}

    /**
     * Say that an entry was made in error.
     *
     * @param by who says so
     */
    record RetractHistoryEntry(PatientId patient, HistoryEntryId entry, String reason, HistorySource by)
            implements HistoryCommand {}
}
