package org.horarium.command.doctors;

import java.util.List;
import java.util.stream.Stream;
import org.horarium.command.History;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.LocationId;

/** Knows the places of a clinic. */
final class Places {

    private Places() {}

    static List<LocationId> of(History history, ClinicId clinic) {
        return history.fold("places of", clinic, List.<LocationId>of(), ClinicEvent.class, Places::after);
    }

    private static List<LocationId> after(List<LocationId> before, ClinicEvent event) {
        return event instanceof LocationOpened opened
                ? Stream.concat(before.stream(), Stream.of(opened.location().location()))
                        .toList()
                : before;
    }
}
