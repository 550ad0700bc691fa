package org.horarium.query.patients;

import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Page;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a clinic's people who may be in the directory twice. */
@RestController
class DuplicatesEndpoint {

    private static final String UNKNOWN = "unknown-patient";

    private final Queries queries;
    private final Relations relations;

    DuplicatesEndpoint(Queries queries, Relations relations) {
        this.queries = queries;
        this.relations = relations;
    }

    @Access(value = Role.STAFF, patient = "id", discloses = Disclosure.SEARCH)
    @GetMapping("/api/patients/{id}/duplicates")
    Page<Duplicate> duplicates(@PathVariable String id, Actor actor) {
        UUID patient = RequestText.id(id, UNKNOWN);
        if (queries.find(new Patient.ById(patient), Patient.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        Circle circle = Circle.of(actor, relations);
        return new Page<>(queries.list(new Duplicate.Find(patient, circle), Duplicate.class), null);
    }
}
