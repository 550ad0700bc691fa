package org.horarium.query.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows patients to those who treat them or answer for it, and each patient to themself. */
@RestController
class PatientEndpoint {

    private static final String UNKNOWN = "unknown-patient";

    private final Queries queries;
    private final Relations relations;

    PatientEndpoint(Queries queries, Relations relations) {
        this.queries = queries;
        this.relations = relations;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.PATIENTS_READ,
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}")
    ResponseEntity<Patient> patient(@PathVariable String id) {
        UUID patient = RequestText.id(id, UNKNOWN);
        Patient found = queries.find(new Patient.ById(patient), Patient.class).orElseThrow(() -> new NotFound(UNKNOWN));
        return Versioned.answer(found, found.version());
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            scopes = Scope.PATIENTS_READ,
            discloses = Disclosure.SEARCH)
    @GetMapping("/api/patients")
    ResponseEntity<Page<Patient.Line>> patients(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(name = "date_of_birth", required = false) @Nullable String dateOfBirth,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        Paging paging = Paging.of(limit, cursor);
        List<String> words = RequestText.words("name", name);
        LocalDate birth = RequestText.date("date_of_birth", dateOfBirth);
        Patient.Find query =
                new Patient.Find(words, birth, Circle.of(actor, relations), newcomer(name, birth, actor), paging);
        return Page.of(queries.list(query, Patient.Line.class), paging, Patient.Line::place)
                .answer();
    }

    /** Whoever comes to a desk for the first time is found by their whole name and birth date, and by nothing less. */
    private static @Nullable String newcomer(@Nullable String name, @Nullable LocalDate birth, Actor actor) {
        return actor.isAtDesk() && birth != null ? name : null;
    }
}
