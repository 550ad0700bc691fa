package org.horarium.query.patients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Matching;
import org.horarium.query.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about patients. */
@Component
class PatientAnswers {

    private static final Sort BY_NAME = Sort.by("fullName", "id");

    private final Patients patients;

    private final SealedJson sealed;
    private final SamePerson samePerson;

    PatientAnswers(Patients patients, SealedJson sealed, SamePerson samePerson) {
        this.patients = patients;
        this.sealed = sealed;
        this.samePerson = samePerson;
    }

    @QueryHandler
    Optional<Patient> handle(Patient.ById query) {
        return patients.findById(query.id()).map(row -> row.view(sealed));
    }

    @QueryHandler
    List<Patient> handle(Patient.ByIds query) {
        return views(patients.findAllById(query.ids()));
    }

    @QueryHandler
    List<UUID> handle(Patient.SameAs query) {
        return samePerson.as(query.id());
    }

    @QueryHandler
    long handle(Patient.Count query) {
        return patients.count();
    }

    @QueryHandler
    List<Patient.Line> handle(Patient.Find query) {
        Paging paging = query.paging();
        Specification<PatientRow> wanted = Specification.allOf(
                Matching.words("fullName", query.words()),
                Patients.inUse(),
                Matching.equal("dateOfBirth", query.dateOfBirth()),
                Patients.within(query.circle()).or(Patients.called(query.wholeName())),
                paging.behind("fullName", Function.identity()));
        List<PatientRow> found = patients.findBy(
                wanted, rows -> rows.sortBy(BY_NAME).limit(paging.rows()).all());
        return found.stream().map(PatientRow::line).toList();
    }

    private static List<Patient> views(List<PatientRow> rows) {
        return rows.stream().map(PatientRow::view).toList();
    }
}
