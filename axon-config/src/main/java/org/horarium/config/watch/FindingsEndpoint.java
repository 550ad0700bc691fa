package org.horarium.config.watch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.FindingKind;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors and privacy officers what there is to look into, and has the trail keep that they saw it. */
@RestController
class FindingsEndpoint {

    /** As the trail names it. */
    static final String WHAT = "GET /api/audit/findings";

    private final WatchedFindings findings;
    private final AccessTrail trail;
    private final Clock clock;

    FindingsEndpoint(WatchedFindings findings, AccessTrail trail, Clock clock) {
        this.findings = findings;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping("/api/audit/findings")
    ResponseEntity<Page<WatchedFinding>> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean reviewed,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        Paging paging = Paging.of(limit, cursor);
        Page<WatchedFinding> page = Page.of(
                findings.list(kind == null ? null : kind(kind), reviewed, paging), paging, WatchedFinding::place);
        record(actor, page.items());
        return page.answer();
    }

    private static FindingKind kind(String code) {
        return Stream.of(FindingKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "kind", "must be emergency, outside-relation, bulk-reading or failed-sign-ins"));
    }

    private void record(Actor actor, List<WatchedFinding> shown) {
        Circumstances request = Circumstances.current();
        List<UUID> patients = shown.stream()
                .flatMap(finding -> finding.patients().stream())
                .distinct()
                .toList();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                actor.id().toString(),
                actor.role().name(),
                null,
                PurposeOfUse.HCOMPL,
                AccessAction.SEARCH,
                WHAT,
                patients,
                null,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                request == null ? null : request.address(),
                request == null ? null : request.correlation(),
                null));
    }
}
