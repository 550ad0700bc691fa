package org.horarium.config.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows patients, and the guardians of minors, who has looked at their data. */
@RestController
class AccessLogEndpoint {

    private final Accesses accesses;
    private final JdbcClient db;

    AccessLogEndpoint(Accesses accesses, JdbcClient db) {
        this.accesses = accesses;
        this.db = db;
    }

    /** A look, in words that do not tell one of a clinic's people from another. */
    record Look(Instant at, String who, String role, String action, String purpose, boolean emergency, String what) {}

    record Log(UUID patientId, List<Look> items, @Nullable String next) implements Personal {

        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    @Access(value = Role.PATIENT, patient = "id", discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/access-log")
    Log log(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        Accesses.Found found = accesses.find(
                new Accesses.Wanted(null, null, null, null, id, null, AccessOutcome.ALLOWED, null, null),
                Position.of(cursor),
                limit);
        Map<String, String> doctors = doctors(found.items());
        return new Log(
                id,
                found.items().stream().map(item -> look(item, actor, doctors)).toList(),
                found.next());
    }

    private static Look look(KeptAccess item, Actor asking, Map<String, String> doctors) {
        return new Look(
                item.at(),
                who(item, asking, doctors),
                item.role(),
                item.action(),
                item.purpose(),
                item.emergency(),
                item.what());
    }

    private static String who(KeptAccess item, Actor asking, Map<String, String> doctors) {
        if (item.actor().equals(asking.id().toString())) {
            return "Yourself";
        }
        return switch (item.role()) {
            case "DOCTOR" -> doctors.getOrDefault(item.actor(), "A doctor");
            case "STAFF" -> "Front desk";
            case "ADMIN" -> "Administration";
            case "API_CLIENT" -> "Another system";
            case "PATIENT" -> item.actingFor() == null ? "The patient" : "A guardian";
            case "AUDITOR" -> "An auditor";
            case "PRIVACY_OFFICER" -> "The privacy officer";
            case "SYSTEM" -> "Horarium itself";
            default -> "Somebody who was not signed in";
        };
    }

    private Map<String, String> doctors(List<KeptAccess> items) {
        UUID[] accounts = items.stream()
                .filter(item -> item.role().equals("DOCTOR"))
                .map(item -> UUID.fromString(item.actor()))
                .distinct()
                .toArray(UUID[]::new);
        return db
                .sql("select a.id as account, d.full_name as name from public.account a"
                        + " join directory.doctor d on d.id = a.doctor_id where a.id = any (?)")
                .param(accounts)
                .query((row, at) -> Map.entry(row.getString("account"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
