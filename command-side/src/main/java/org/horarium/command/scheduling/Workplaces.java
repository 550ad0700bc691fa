package org.horarium.command.scheduling;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.horarium.command.History;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.springframework.stereotype.Component;

/** Knows where a doctor may have hours: at the places of their roles, in the order in which the roles were taken on. */
@Component
class Workplaces {

    private final History history;

    Workplaces(History history) {
        this.history = history;
    }

    /** The zones of the doctor's places. */
    Map<LocationId, ZoneId> of(DoctorId doctor) {
        Map<LocationId, ZoneId> places = new LinkedHashMap<>();
        for (PractitionerRole role : roles(doctor).values()) {
            Map<LocationId, ZoneId> zones = zones(role.clinic());
            role.locations().forEach(place -> {
                ZoneId zone = zones.get(place);
                if (zone != null) {
                    places.put(place, zone);
                }
            });
        }
        return places;
    }

    private Map<RoleId, PractitionerRole> roles(DoctorId doctor) {
        return history.fold(
                "roles of",
                doctor,
                Map.<RoleId, PractitionerRole>of(),
                DoctorEvent.class,
                (before, event) -> event instanceof PractitionerRoleAssigned assigned
                        ? with(before, assigned.role().role(), assigned.role())
                        : before);
    }

    private Map<LocationId, ZoneId> zones(ClinicId clinic) {
        return history.fold("zones of", clinic, Map.<LocationId, ZoneId>of(), ClinicEvent.class, (before, event) -> {
            if (event instanceof LocationOpened opened) {
                return with(before, opened.location());
            }
            return event instanceof LocationCorrected corrected ? with(before, corrected.location()) : before;
        });
    }

    private static Map<LocationId, ZoneId> with(Map<LocationId, ZoneId> before, ClinicLocation place) {
        return with(before, place.location(), place.zone());
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return after;
    }
}
