package org.horarium.shared.doctors;

import java.util.List;

/** What a doctor does for which clinic, and where (FHIR: PractitionerRole). */
public record PractitionerRole(RoleId role, ClinicId clinic, List<String> specializations, List<LocationId> locations) {

    public PractitionerRole {
        specializations = List.copyOf(specializations);
        locations = List.copyOf(locations);
    }
}
