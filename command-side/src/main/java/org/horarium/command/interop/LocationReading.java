package org.horarium.command.interop;

import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationPositionComponent;
import org.horarium.command.doctors.ClinicCommand.OpenLocation;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a Location as a place of the clinic that manages it. One that nobody manages, such as a patient's home, stands
 * alone: it counts to a clinic that bears its own id and is never registered.
 */
@Component
class LocationReading implements Reading<Location> {

    private static final String ZONE = "http://hl7.org/fhir/StructureDefinition/timezone";

    @Override
    public Class<Location> type() {
        return Location.class;
    }

    @Override
    public ClinicId subject(Location location) {
        return ImportedId.of(location.getManagingOrganization(), "Organization")
                .map(ClinicId::new)
                .orElseGet(() -> new ClinicId(id(location).value()));
    }

    @Override
    public List<Object> commands(Location location, Defaults defaults) {
        String name = PlainText.of(location.hasName() ? location.getName() : location.getDescription());
        if (name == null) {
            throw new Unreadable("The location has no name.");
        }
        var place = new ClinicLocation(
                id(location),
                name,
                zone(location, defaults),
                Contact.address(location.getAddress()),
                position(location),
                Contact.best(location.getTelecom(), ContactPointSystem.PHONE));
        return List.of(new OpenLocation(subject(location), place));
    }

    private static LocationId id(Location location) {
        return new LocationId(ImportedId.of(location, location.getIdentifier()));
    }

    private static ZoneId zone(Location location, Defaults defaults) {
        if (!location.hasExtension(ZONE)) {
            return defaults.zone();
        }
        String name = location.getExtensionString(ZONE);
        if (name == null || !Zones.isKnown(name)) {
            throw new Unreadable("The location's time zone is not an IANA time zone.");
        }
        return ZoneId.of(name);
    }

    private static @Nullable GeoPoint position(Location location) {
        if (!location.hasPosition()) {
            return null;
        }
        LocationPositionComponent position = location.getPosition();
        if (!position.hasLatitude() || !position.hasLongitude()) {
            throw new Unreadable("The location's position lacks latitude or longitude.");
        }
        try {
            return new GeoPoint(
                    position.getLatitude().doubleValue(),
                    position.getLongitude().doubleValue());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("The location's position is no place on earth.");
        }
    }
}
