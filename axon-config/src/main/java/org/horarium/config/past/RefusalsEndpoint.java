package org.horarium.config.past;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.horarium.config.past.StoredRefusals.Wanted;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers an auditor why somebody was refused. */
@RestController
@RequestMapping("/api/audit/refusals")
class RefusalsEndpoint {

    private static final int MOST = 200;
    private static final EventPosition END = new EventPosition(-1L, Long.MAX_VALUE);

    private final StoredRefusals store;
    private final KeptRefusals refusals;
    private final Auditing auditing;

    RefusalsEndpoint(StoredRefusals store, KeptRefusals refusals, Auditing auditing) {
        this.store = store;
        this.refusals = refusals;
        this.auditing = auditing;
    }

    record Found(List<Refusal> items, @Nullable String next) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping
    Found list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable UUID doctor,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be between 1 and " + MOST);
        }
        Wanted wanted = new Wanted(
                from == null ? null : from.toInstant(), to == null ? null : to.toInstant(), doctor, patient, reason);
        List<StoredEvent> page = store.refusals(wanted, before(cursor), limit);
        List<Refusal> items = page.stream()
                .flatMap(event -> KeptRefusals.Kept.of(event).stream())
                .map(kept -> Refusal.of(kept.event(), kept.refusal()))
                .toList();
        auditing.read(actor, "/api/audit/refusals", KeptRefusals.patients(items), null);
        return new Found(items, next(page, limit));
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping("/{id}")
    Refusal explain(@PathVariable UUID id, Actor actor) {
        Refusal refusal = refusals.explained(refusals.of(id));
        auditing.read(
                actor, "/api/audit/refusals/{id}", KeptRefusals.patients(List.of(refusal)), refusal.appointment());
        return refusal;
    }

    private static EventPosition before(@Nullable String cursor) {
        if (cursor == null) {
            return END;
        }
        if (Moment.named("cursor", cursor) instanceof Moment.Place place) {
            return place.position();
        }
        throw new InvalidInput("cursor", "must be the next of an earlier answer");
    }

    private static @Nullable String next(List<StoredEvent> page, int limit) {
        EventPosition last =
                page.size() < limit ? null : page.get(page.size() - 1).position();
        return last == null ? null : Moment.text(last);
    }
}
