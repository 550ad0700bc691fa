package org.horarium.query.records;

import java.util.List;
import org.horarium.query.Queries;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the headings under which clinicians write. */
@RestController
class TemplatesEndpoint {

    private final Queries queries;

    TemplatesEndpoint(Queries queries) {
        this.queries = queries;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/record-templates")
    Templates templates() {
        return new Templates(queries.list(new VisitTemplate.All(), VisitTemplate.class), null);
    }

    private record Templates(List<VisitTemplate> items, @Nullable String next) {}
}
