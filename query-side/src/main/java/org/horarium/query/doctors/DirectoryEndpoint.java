package org.horarium.query.doctors;

import org.horarium.query.Queries;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who run the platform how much it holds. */
@RestController
class DirectoryEndpoint {

    private final Queries queries;

    DirectoryEndpoint(Queries queries) {
        this.queries = queries;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN, Role.AUDITOR},
            scopes = Scope.DIRECTORY_READ,
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/directory")
    DirectorySize size() {
        return queries.find(new DirectorySize.Now(), DirectorySize.class).orElseThrow();
    }
}
