package org.horarium.query.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds free slots, for everybody: what it tells is on no patient. */
@RestController
class SlotSearchEndpoint {

    private final QueryGateway queries;
    private final Clock clock;

    SlotSearchEndpoint(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/api/appointments/search")
    SlotPage search(
            @RequestParam(required = false) @Nullable String specialization,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(name = "time_from", required = false) @Nullable String timeFrom,
            @RequestParam(name = "time_to", required = false) @Nullable String timeTo,
            @RequestParam(name = "doctor_id", required = false) @Nullable String doctorId,
            @RequestParam(name = "visit_type", required = false) @Nullable String visitType,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String insurance,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(name = "radius_km", required = false) @Nullable String radiusKm,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        SearchParameters parameters = new SearchParameters(
                specialization,
                date,
                dateTo,
                location,
                timeFrom,
                timeTo,
                doctorId,
                visitType,
                mode,
                language,
                insurance,
                near,
                radiusKm,
                sort,
                limit,
                cursor);
        return answer(parameters.find(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private SlotPage answer(SlotPage.Find query) {
        try {
            return queries.query(query, SlotPage.class).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
