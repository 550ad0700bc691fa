package org.horarium.config.audit;

import java.util.List;
import java.util.UUID;
import org.horarium.config.audit.AuditorsReading.Sight;
import org.horarium.query.RequestText;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what was recorded, by whatever an auditor looks for. */
@RestController
class EventsEndpoint {

    private static final String ROUTE = "/api/audit/events";
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 200;

    private final History history;
    private final Shown shown;
    private final AuditorsReading reading;

    EventsEndpoint(History history, Shown shown, AuditorsReading reading) {
        this.history = history;
        this.shown = shown;
        this.reading = reading;
    }

    /** @param behind how many events were recorded that cannot be found yet, 10,000 where there are more */
    private record Events(List<AuditedEvent> items, @Nullable String next, long behind) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ROUTE)
    Events list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable UUID doctor,
            @RequestParam(required = false) @Nullable UUID appointment,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable Boolean emergency,
            @RequestParam(defaultValue = "asc") String order,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor caller)
            throws InterruptedException {
        EventFilter filter = new EventFilter(
                RequestText.instant("from", from),
                RequestText.instant("to", to),
                text("actor", actor),
                text("role", role),
                patient,
                doctor,
                appointment,
                text("type", type),
                text("stream", stream),
                text("correlation", correlation),
                emergency);
        return list(filter, stretch(limit, cursor, order), caller);
    }

    private Events list(EventFilter filter, Stretch stretch, Actor caller) throws InterruptedException {
        List<StoredEvent> found = history.search().find(filter, stretch);
        boolean isLast = found.size() <= stretch.limit();
        List<StoredEvent> page = isLast ? found : found.subList(0, stretch.limit());
        reading.note(
                caller,
                new Sight(
                        AccessAction.SEARCH,
                        "GET " + ROUTE,
                        history.patients(page),
                        filter.appointment(),
                        filter.told()));
        String next = isLast ? null : Place.text(page.get(page.size() - 1).position());
        return new Events(page.stream().map(shown::event).toList(), next, history.behind());
    }

    private static Stretch stretch(int limit, @Nullable String cursor, String order) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be a number from 1 to " + MOST);
        }
        if (!order.equals("asc") && !order.equals("desc")) {
            throw new InvalidInput("order", "must be asc or desc");
        }
        return new Stretch(limit, cursor == null ? null : Place.parse("cursor", cursor), order.equals("desc"));
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new InvalidInput(field, "must not be longer than " + LONGEST_TEXT + " characters");
        }
        return text;
    }
}
