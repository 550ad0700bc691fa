package org.horarium.query.doctors;

import org.horarium.query.Queries;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who run the platform how much it holds. */
@RestController
class DirectoryEndpoint {

    private final Queries queries;

    DirectoryEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/directory")
    DirectorySize size(Actor actor) {
        if (actor.role() == Role.PATIENT) {
            throw new Forbidden("The size of the directory is shown to staff and auditors only");
        }
        return queries.find(new DirectorySize.Now(), DirectorySize.class).orElseThrow();
    }
}
