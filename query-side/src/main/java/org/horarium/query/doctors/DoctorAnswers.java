package org.horarium.query.doctors;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Matching;
import org.horarium.query.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about doctors. */
@Component
class DoctorAnswers {

    private static final Sort BY_NAME = Sort.by("fullName", "id");

    private final Doctors doctors;
    private final Clinics clinics;
    private final Practices practices;

    DoctorAnswers(Doctors doctors, Clinics clinics, Practices practices) {
        this.doctors = doctors;
        this.clinics = clinics;
        this.practices = practices;
    }

    @QueryHandler
    Optional<Doctor> handle(Doctor.ById query) {
        return doctors.findById(query.id()).map(List::of).map(this::withClinics).map(found -> found.get(0));
    }

    @QueryHandler
    List<Doctor> handle(Doctor.ByIds query) {
        return withClinics(doctors.findAllById(query.ids()));
    }

    @QueryHandler
    List<Doctor> handle(Doctor.Find query) {
        Paging paging = query.paging();
        Specification<DoctorRow> wanted = Specification.allOf(
                Matching.words("fullName", query.words()),
                practices.of(query.specialization()),
                practices.at(query.location()),
                paging.behind("fullName", Function.identity()));
        return withClinics(doctors.findBy(
                wanted, found -> found.sortBy(BY_NAME).limit(paging.rows()).all()));
    }

    private List<Doctor> withClinics(List<DoctorRow> rows) {
        List<UUID> ids = rows.stream().flatMap(DoctorRow::clinicIds).distinct().toList();
        Map<UUID, String> names = clinics.findAllById(ids).stream().collect(toMap(ClinicRow::id, ClinicRow::name));
        return rows.stream().map(row -> row.view(names)).toList();
    }
}
