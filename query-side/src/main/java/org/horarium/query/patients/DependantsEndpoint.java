package org.horarium.query.patients;

import java.util.List;
import org.horarium.query.Page;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows guardians for whom they act: the minors for whom a clinic has named them. */
@RestController
class DependantsEndpoint {

    private final Queries queries;
    private final Permissions permissions;

    DependantsEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    /** Whoever has come of age is gone from it, and so is whoever the caller may not see for another reason. */
    @Access(value = Role.PATIENT, patient = "id", discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/dependants")
    Page<Patient.Line> dependants(@PathVariable String id, Actor actor) {
        Dependants.Of query = new Dependants.Of(RequestText.id(id, "unknown-patient"));
        List<Patient.Line> seen = queries.list(query, Patient.Line.class).stream()
                .filter(one -> permissions.maySee(actor, new PatientId(one.id())))
                .toList();
        return new Page<>(seen, null);
    }
}
