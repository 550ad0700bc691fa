package org.horarium.query.doctors;

import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clinics and their places to everyone. */
@RestController
class ClinicEndpoint {

    private static final String UNKNOWN = "unknown-clinic";

    private final Queries queries;

    ClinicEndpoint(Queries queries) {
        this.queries = queries;
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/clinics/{id}")
    ResponseEntity<Clinic> clinic(@PathVariable String id) {
        UUID clinic = RequestText.id(id, UNKNOWN);
        Clinic found = queries.find(new Clinic.ById(clinic), Clinic.class).orElseThrow(() -> new NotFound(UNKNOWN));
        return Versioned.answer(found, found.version());
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/clinics")
    ResponseEntity<Page<Clinic>> clinics(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return Page.of(queries.list(new Clinic.All(paging), Clinic.class), paging, Clinic::place)
                .answer();
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/locations")
    ResponseEntity<Page<Location>> locations(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return Page.of(queries.list(new Location.All(paging), Location.class), paging, Location::place)
                .answer();
    }
}
