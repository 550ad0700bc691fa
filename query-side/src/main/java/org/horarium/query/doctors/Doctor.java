package org.horarium.query.doctors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.jspecify.annotations.Nullable;

/**
 * A doctor as patients choose among them.
 *
 * @param specialization the first of them, for lists with room for one
 * @param email null for visitors and patients, too
 * @param clinicId the clinic of the first role
 */
public record Doctor(
        UUID id,
        String fullName,
        @Nullable String npi,
        @Nullable String specialization,
        List<String> specializations,
        List<String> languages,
        List<String> insurances,
        @Nullable BigDecimal consultationFee,
        @Nullable String currency,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable UUID clinicId,
        List<Role> roles,
        long version) {

    /** What they do for which clinic, and where. */
    public record Role(
            UUID id, UUID clinicId, @Nullable String clinicName, List<String> specializations, List<UUID> locationIds) {

        static Role of(PractitionerRole role, Map<UUID, String> clinicNames) {
            UUID clinic = role.clinic().value();
            return new Role(
                    role.role().value(),
                    clinic,
                    clinicNames.get(clinic),
                    role.specializations(),
                    role.locations().stream().map(LocationId::value).toList());
        }
    }

    /** The same, as those see it to whom the address says nothing. */
    Doctor withoutEmail() {
        return new Doctor(
                id,
                fullName,
                npi,
                specialization,
                specializations,
                languages,
                insurances,
                consultationFee,
                currency,
                null,
                phoneNumber,
                clinicId,
                roles,
                version);
    }

    Cursor place() {
        return new Cursor(fullName, id);
    }

    /** Asks for the doctors of a page of other things. */
    public record ByIds(List<UUID> ids) {}

    /** Asks for one doctor. */
    public record ById(UUID id) {}

    /**
     * Asks for the doctors that a patient may have in mind.
     *
     * @param words parts of the name
     * @param location the id of a place, or words of its name and city
     */
    record Find(List<String> words, @Nullable String specialization, @Nullable String location, Paging paging) {}
}
