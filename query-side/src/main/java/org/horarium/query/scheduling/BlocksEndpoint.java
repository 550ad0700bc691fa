package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the time that a doctor keeps free of visits, to those who plan for them: its reasons may be private. */
@RestController
class BlocksEndpoint {

    private static final int MOST_DAYS = 62;

    private final Queries queries;

    BlocksEndpoint(Queries queries) {
        this.queries = queries;
    }

    record Items(List<BlockedTime> items) {}

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor",
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/doctors/{doctor}/blocks")
    Items blocks(
            @PathVariable("doctor") String id,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo) {
        LocalDate first = RequestText.date("date", date);
        LocalDate last = dateTo == null ? first : RequestText.date("date_to", dateTo);
        if (first == null || last == null) {
            throw new InvalidInput("date", "must be given, as in 2026-03-01");
        }
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidInput("date_to", "must be at most " + MOST_DAYS + " days on, the first one counted");
        }
        return new Items(queries.list(
                new BlockedTime.Touching(RequestText.id(id, "unknown-doctor"), first, last), BlockedTime.class));
    }
}
