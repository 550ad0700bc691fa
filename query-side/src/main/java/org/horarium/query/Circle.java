package org.horarium.query;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Relations;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * Whose visits someone is shown, of all that a list has.
 *
 * @param doctor the one doctor whose visits they are; null for all
 * @param places the places at which they are; null for all
 */
public record Circle(@Nullable UUID doctor, @Nullable Set<UUID> places) {

    /** All visits that the list has. */
    public static final Circle ALL = new Circle(null, null);

    /** Whether a visit with that doctor at that place is among them. */
    public boolean has(@Nullable UUID itsDoctor, @Nullable UUID place) {
        return (doctor == null || doctor.equals(itsDoctor)) && (places == null || places.contains(place));
    }

    /** Doctors are shown their own, a clinic's people what is at their clinic, all others whatever the list is of. */
    public static Circle of(Actor actor, Relations relations) {
        DoctorId doctor = actor.doctor();
        if (!actor.isAtDesk() || actor.reach().everywhere()) {
            return doctor == null ? ALL : new Circle(doctor.value(), null);
        }
        return new Circle(
                null,
                relations.placesOf(actor.reach().clinics()).stream()
                        .map(LocationId::value)
                        .collect(Collectors.toSet()));
    }
}
