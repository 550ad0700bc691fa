package org.horarium.query.scheduling;

import java.util.List;
import java.util.stream.Stream;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;

/** What a search shows and compares of a place; hours can be known before the place is. */
record Place(
        LocationId id,
        @Nullable String name,
        @Nullable String clinic,
        @Nullable String city,
        @Nullable GeoPoint position) {

    static Place unknown(LocationId id) {
        return new Place(id, null, null, null, null);
    }

    /** Everything that the place answers to. */
    List<String> words() {
        return SearchWord.all(Stream.of(id.value().toString(), name, clinic, city));
    }
}
