package org.horarium.command.interop;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/** The places of one clinic and their zones, in which the hours of its doctors are to be understood. */
record KnownPlaces(Map<LocationId, ZoneId> zones) {

    /** What the clinic's events tell; there are none of a clinic that was never registered. */
    static KnownPlaces of(List<ClinicEvent> events) {
        if (events.isEmpty()) {
            throw new Unreadable("It names an organization that has not been imported.");
        }
        Map<LocationId, ZoneId> zones = new HashMap<>();
        for (ClinicEvent event : events) {
            ClinicLocation place = placeIn(event);
            if (place != null) {
                zones.put(place.location(), place.zone());
            }
        }
        return new KnownPlaces(zones);
    }

    /** The zone of a place that must be known. */
    ZoneId zone(LocationId place) {
        ZoneId zone = zones.get(place);
        if (zone == null) {
            throw new Unreadable("It names a location that has not been imported for its organization.");
        }
        return zone;
    }

    private static @Nullable ClinicLocation placeIn(ClinicEvent event) {
        if (event instanceof LocationOpened opened) {
            return opened.location();
        }
        return event instanceof LocationCorrected corrected ? corrected.location() : null;
    }
}
