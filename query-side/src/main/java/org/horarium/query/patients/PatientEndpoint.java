package org.horarium.query.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
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

    PatientEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/patients/{id}")
    ResponseEntity<Patient> patient(@PathVariable String id, Actor actor) {
        UUID patient = RequestText.id(id, UNKNOWN);
        if (actor.role() == Role.PATIENT && !new PatientId(patient).equals(actor.patient())) {
            throw new NotFound(UNKNOWN);
        }
        Patient found = queries.find(new Patient.ById(patient), Patient.class).orElseThrow(() -> new NotFound(UNKNOWN));
        return Versioned.answer(found, found.version());
    }

    @GetMapping("/api/patients")
    ResponseEntity<Page<Patient>> patients(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(name = "date_of_birth", required = false) @Nullable String dateOfBirth,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        if (actor.role() == Role.PATIENT) {
            throw new Forbidden("Patients are listed for staff and auditors only");
        }
        Paging paging = Paging.of(limit, cursor);
        List<String> words = RequestText.words("name", name);
        LocalDate birth = RequestText.date("date_of_birth", dateOfBirth);
        return Page.of(queries.list(new Patient.Find(words, birth, paging), Patient.class), paging, Patient::place)
                .answer();
    }
}
