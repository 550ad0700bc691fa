package org.horarium.query.doctors;

import java.util.List;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.horarium.query.Matching;
import org.horarium.query.RequestText;
import org.horarium.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Conditions on what a doctor practises, and where; they look into arrays, which plain criteria cannot. */
@Component
class Practices {

    private final Locations locations;

    Practices(Locations locations) {
        this.locations = locations;
    }

    /** Doctors with that specialization, however it is capitalized. */
    Specification<DoctorRow> of(@Nullable String specialization) {
        if (specialization == null || specialization.isBlank()) {
            return Specification.unrestricted();
        }
        String key = DoctorRow.keyOf(specialization);
        return (row, query, where) ->
                ((HibernateCriteriaBuilder) where).collectionContains(row.<List<String>>get("specializationKeys"), key);
    }

    /** Doctors at the place with that id, or at any place whose name and city hold those words. */
    Specification<DoctorRow> at(@Nullable String location) {
        if (location == null || location.isBlank()) {
            return Specification.unrestricted();
        }
        List<UUID> places = placesMeantBy(location);
        if (places.isEmpty()) {
            return (row, query, where) -> where.disjunction();
        }
        return (row, query, where) ->
                ((HibernateCriteriaBuilder) where).collectionIntersects(row.<List<UUID>>get("locationIds"), places);
    }

    private List<UUID> placesMeantBy(String location) {
        try {
            return List.of(RequestText.id(location, "unknown-location"));
        } catch (NotFound e) {
            Specification<LocationRow> named = Matching.words("searchText", RequestText.words("location", location));
            return locations.findAll(named).stream().map(LocationRow::id).toList();
        }
    }
}
