package org.horarium.query.doctors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about clinics and their places. */
@Component
class ClinicAnswers {

    private static final Sort BY_NAME = Sort.by("name", "id");

    private final Clinics clinics;
    private final Locations locations;

    ClinicAnswers(Clinics clinics, Locations locations) {
        this.clinics = clinics;
        this.locations = locations;
    }

    @QueryHandler
    Optional<Clinic> handle(Clinic.ById query) {
        return clinics.findById(query.id()).map(List::of).map(this::withSites).map(found -> found.get(0));
    }

    @QueryHandler
    List<Clinic> handle(Clinic.All query) {
        Paging paging = query.paging();
        Specification<ClinicRow> wanted = paging.behind("name", Function.identity());
        return withSites(clinics.findBy(
                wanted, found -> found.sortBy(BY_NAME).limit(paging.rows()).all()));
    }

    @QueryHandler
    List<Location> handle(Location.All query) {
        Paging paging = query.paging();
        Specification<LocationRow> wanted = paging.behind("name", Function.identity());
        return views(locations.findBy(
                wanted, found -> found.sortBy(BY_NAME).limit(paging.rows()).all()));
    }

    @QueryHandler
    List<Location> handle(Location.ByIds query) {
        return views(locations.findAllById(query.ids()));
    }

    private static List<Location> views(List<LocationRow> rows) {
        return rows.stream().map(LocationRow::view).toList();
    }

    private List<Clinic> withSites(List<ClinicRow> rows) {
        List<UUID> ids = rows.stream().map(ClinicRow::id).toList();
        Map<UUID, List<Clinic.Site>> sites = locations.findByClinicIdInOrderByNameAscIdAsc(ids).stream()
                .map(LocationRow::view)
                .collect(groupingBy(Location::clinicId, mapping(Clinic.Site::of, toList())));
        return rows.stream()
                .map(row -> row.view(sites.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
