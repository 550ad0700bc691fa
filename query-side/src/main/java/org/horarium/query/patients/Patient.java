package org.horarium.query.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them.
 *
 * @param insurance left out of lists, as is the emergency contact
 * @param mergedInto the entry of the same person that is used instead of this one
 * @param erased whether nobody can read any more who they were
 */
public record Patient(
        UUID id,
        String fullName,
        LocalDate dateOfBirth,
        @Nullable String phoneNumber,
        @Nullable String email,
        @Nullable String address,
        @Nullable String gender,
        @Nullable String language,
        @Nullable Insurance insurance,
        @Nullable EmergencyContact emergencyContact,
        @Nullable UUID mergedInto,
        boolean erased,
        long version)
        implements Personal {

    @Override
    public Set<UUID> subjects() {
        return Set.of(id);
    }

    /** A patient as lists show them: enough to know whom is meant. */
    record Line(UUID id, String fullName, LocalDate dateOfBirth) implements Personal {

        @Override
        public Set<UUID> subjects() {
            return Set.of(id);
        }

        Cursor place() {
            return new Cursor(fullName, id);
        }
    }

    /** Asks for one patient. */
    public record ById(UUID id) {}

    /** Asks for the patients of a page of other things. */
    public record ByIds(List<UUID> ids) {}

    /** Asks for the ids of a patient and of all entries that were found to be the same person. */
    public record SameAs(UUID id) {}

    /** Asks how many there are. */
    public record Count() {}

    /**
     * Asks for the patients whom staff may mean.
     *
     * @param words parts of the name
     * @param wholeName by which, with the birth date, anybody is found who is within no circle
     * @param circle within which a visit has made them someone's patients
     */
    record Find(
            List<String> words,
            @Nullable LocalDate dateOfBirth,
            Circle circle,
            @Nullable String wholeName,
            Paging paging) {}
}
