package org.horarium.config.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.command.Origin;
import org.horarium.config.audit.AuditorsReading.Sight;
import org.horarium.config.trail.KeptAccess;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what one request led to, or all that happened to one booking, across all streams, and who looked meanwhile. */
@RestController
class StoriesEndpoint {

    private static final String REQUEST = "/api/audit/stories/{correlation}";
    private static final String APPOINTMENT = "/api/audit/appointments/{id}/story";
    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final History history;
    private final Looks looks;
    private final Shown shown;
    private final AuditorsReading reading;

    StoriesEndpoint(History history, Looks looks, Shown shown, AuditorsReading reading) {
        this.history = history;
        this.looks = looks;
        this.shown = shown;
        this.reading = reading;
    }

    /**
     * A story, oldest first.
     *
     * @param complete whether nothing was left out, as is where a story has more than 500 events or entries
     * @param behind how many events were recorded that cannot be found yet
     */
    private record Story(List<AuditedEvent> events, List<KeptAccess> accesses, boolean complete, long behind) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(REQUEST)
    Story ofRequest(@PathVariable String correlation, Actor caller) throws InterruptedException {
        if (correlation.length() > LONGEST) {
            throw new InvalidInput("correlation", "must not be longer than " + LONGEST + " characters");
        }
        List<StoredEvent> events = history.search().ofRequest(correlation, MOST);
        List<KeptAccess> accesses = looks.of(Set.of(correlation), null, MOST);
        if (events.isEmpty() && accesses.isEmpty()) {
            throw new NotFound("unknown-story");
        }
        note(caller, REQUEST, events, null, "correlation=" + correlation);
        return told(events, accesses);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(APPOINTMENT)
    Story ofAppointment(@PathVariable UUID id, Actor caller) throws InterruptedException {
        List<StoredEvent> events = history.search().ofAppointment(id, MOST);
        if (events.isEmpty()) {
            throw new NotFound("unknown-appointment");
        }
        List<KeptAccess> accesses = looks.of(correlations(events), id, MOST);
        note(caller, APPOINTMENT, events, id, "");
        return told(events, accesses);
    }

    private void note(Actor caller, String route, List<StoredEvent> events, @Nullable UUID appointment, String detail) {
        reading.note(
                caller, new Sight(AccessAction.READ, "GET " + route, history.patients(events), appointment, detail));
    }

    private Story told(List<StoredEvent> events, List<KeptAccess> accesses) {
        boolean isComplete = events.size() < MOST && accesses.size() < MOST;
        return new Story(events.stream().map(shown::event).toList(), accesses, isComplete, history.behind());
    }

    private static Set<String> correlations(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.said(Origin.CORRELATION))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
