package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.UUID;
import org.horarium.config.audit.AuditorsReading.Sight;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.PurposeOfUse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens one masked field of one event, to whoever says why; that is written down before they see it. */
@RestController
class FieldEndpoint {

    private static final String ROUTE = "/api/audit/events/{event_id}/fields";
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_PATH = 200;

    private final History history;
    private final Shown shown;
    private final AuditorsReading reading;

    FieldEndpoint(History history, Shown shown, AuditorsReading reading) {
        this.history = history;
        this.shown = shown;
        this.reading = reading;
    }

    /** @param erased whether nobody can tell any more what it said; its value is null then */
    private record Field(String path, JsonNode value, boolean erased) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ROUTE)
    Field open(
            @PathVariable("event_id") UUID id,
            @RequestParam String path,
            @RequestParam PurposeOfUse purpose,
            @RequestParam String reason,
            Actor caller)
            throws InterruptedException {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must say why, in 1 to %d characters".formatted(LONGEST_REASON));
        }
        if (path.length() > LONGEST_PATH) {
            throw new InvalidInput("path", "must be one that a list calls masked");
        }
        StoredEvent event = history.event(id).orElseThrow(() -> new NotFound("unknown-event"));
        if (!shown.isHidden(event, path)) {
            throw new NotFound("unknown-field");
        }
        String detail = "event=%s path=%s reason=%s".formatted(id, path, reason.strip());
        reading.note(
                caller,
                new Sight(AccessAction.OPEN_FIELD, "GET " + ROUTE, history.patients(List.of(event)), null, detail),
                purpose);
        return shown.opened(event, path)
                .map(value -> new Field(path, value, false))
                .orElseGet(() -> new Field(path, NullNode.getInstance(), true));
    }
}
