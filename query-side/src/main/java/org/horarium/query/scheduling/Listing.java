package org.horarium.query.scheduling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.jspecify.annotations.Nullable;

/** What a search shows and compares of a doctor. */
record Listing(
        String name,
        List<String> languages,
        List<String> insurances,
        @Nullable Fee fee,
        Map<UUID, PractitionerRole> roles) {

    Listing {
        roles = new LinkedHashMap<>(roles);
    }

    /** The listing after that event; there is none before the doctor is registered. */
    static @Nullable Listing after(@Nullable Listing before, DoctorEvent event) {
        if (event instanceof DoctorRegistered registered) {
            return of(registered.profile(), before);
        } else if (event instanceof DoctorProfileUpdated updated) {
            return of(updated.profile(), before);
        } else if (event instanceof PractitionerRoleAssigned assigned && before != null) {
            return before.with(assigned.role());
        }
        return before;
    }

    /** Everything that the doctor answers to at any place. */
    List<String> words() {
        Stream<String> specializations = roles.values().stream().flatMap(role -> role.specializations().stream());
        return Stream.of(
                        SearchWord.all(specializations),
                        SearchWord.languages(languages),
                        SearchWord.all(insurances.stream()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What the doctor does at that place, or anywhere where nothing is said of that place. */
    List<String> specializationsAt(LocationId place) {
        List<String> here = roles.values().stream()
                .filter(role -> role.locations().contains(place))
                .flatMap(role -> role.specializations().stream())
                .distinct()
                .toList();
        return here.isEmpty()
                ? roles.values().stream()
                        .flatMap(role -> role.specializations().stream())
                        .distinct()
                        .toList()
                : here;
    }

    private static Listing of(DoctorProfile profile, @Nullable Listing before) {
        return new Listing(
                profile.fullName(),
                profile.languages(),
                profile.insurances(),
                profile.consultationFee(),
                before == null ? Map.of() : before.roles());
    }

    private Listing with(PractitionerRole role) {
        Map<UUID, PractitionerRole> changed = new LinkedHashMap<>(roles);
        changed.put(role.role().value(), role);
        return new Listing(name, languages, insurances, fee, changed);
    }
}
