package org.horarium.config.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.horarium.shared.InvalidInput;

/** What can be rebuilt: the tables of one schema, which one or more processors write. */
enum Projection {
    SLOT_SEARCH,
    DIRECTORY,
    APPOINTMENTS;

    /** The name that operators use. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The schema with its tables. */
    String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema that is filled beside it. */
    String nextSchema() {
        return schema() + "_next";
    }

    /** The schema that was there before, until it is dropped. */
    String formerSchema() {
        return schema() + "_former";
    }

    List<String> processors() {
        return switch (this) {
            case SLOT_SEARCH -> List.of("scheduling.slot-search");
            case DIRECTORY -> List.of("doctors.directory", "patients.directory");
            case APPOINTMENTS ->
                List.of(
                        "booking.appointments",
                        "booking.double-bookings",
                        "records.medical-records",
                        "notification.evidence",
                        "waitlist.entries");
        };
    }

    static Projection titled(String title) {
        return Arrays.stream(values())
                .filter(projection -> projection.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "projection",
                        Arrays.stream(values())
                                .map(Projection::title)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }
}
