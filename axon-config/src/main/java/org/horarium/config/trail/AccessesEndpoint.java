package org.horarium.config.trail;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors who looked at what, or was refused it. */
@RestController
class AccessesEndpoint {

    private final Accesses accesses;

    AccessesEndpoint(Accesses accesses) {
        this.accesses = accesses;
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.SEARCH)
    @GetMapping("/api/audit/accesses")
    Accesses.Found find(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable AccessAction action,
            @RequestParam(required = false) @Nullable AccessOutcome outcome,
            @RequestParam(required = false) @Nullable Boolean emergency,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return accesses.find(
                new Accesses.Wanted(from, to, actor, role, patient, action, outcome, emergency, correlation),
                Position.of(cursor),
                limit);
    }
}
