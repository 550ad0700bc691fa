package org.horarium.config.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.ProblemType;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators rebuild and check a projection, and go back; one at a time, while reads and bookings go on. */
@RestController
@RequestMapping("/api/projections")
class RebuildEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);

    private final Rebuild rebuild;
    private @Nullable Report last;

    RebuildEndpoint(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** What there is, and what is being done with one of them, or was last. */
    record Projections(List<String> items, Report.State lastRebuild) {}

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping
    Projections list() {
        return new Projections(
                Arrays.stream(Projection.values()).map(Projection::title).toList(), state());
    }

    /** @param compare {@code report} tells the differences, {@code require} gives up where there are any */
    @Access(Role.ADMIN)
    @PostMapping("/{name}/rebuild")
    @Returns(value = Report.State.class, status = 202)
    ResponseEntity<?> rebuild(@PathVariable String name, @RequestParam(defaultValue = "report") String compare) {
        return switch (compare) {
            case "report" -> begin(name, Purpose.REBUILD);
            case "require" -> begin(name, Purpose.REBUILD_IF_EQUAL);
            default -> throw new InvalidInput("compare", "must be report or require");
        };
    }

    @Access(Role.ADMIN)
    @PostMapping("/{name}/check")
    @Returns(value = Report.State.class, status = 202)
    ResponseEntity<?> check(@PathVariable String name) {
        return begin(name, Purpose.CHECK);
    }

    @Access(Role.ADMIN)
    @PostMapping("/{name}/rollback")
    @Returns(value = Report.State.class, status = 202)
    ResponseEntity<?> rollback(@PathVariable String name) {
        rebuild.mustHaveFormer(Projection.titled(name));
        return begin(name, Purpose.ROLLBACK);
    }

    private ResponseEntity<?> begin(String name, Purpose purpose) {
        Projection projection = Projection.titled(name);
        Report report = new Report(projection, purpose);
        if (!isFirst(report)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A rebuild is running.");
            problem.setType(ProblemType.of("rebuild-running"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        Thread thread = new Thread(() -> run(projection, purpose, report), "rebuild-" + name);
        thread.setDaemon(true);
        thread.start();
        return ResponseEntity.accepted().body(state());
    }

    private void run(Projection projection, Purpose purpose, Report report) {
        String failure = null;
        try {
            rebuild.run(projection, purpose, report);
        } catch (InterruptedException | RuntimeException e) {
            LOG.error("The rebuild of {} failed; the projection is as it was", projection.title(), e);
            failure = "It failed (%s); the projection is as it was. See the log.".formatted(kinds(e));
        }
        report.ended(failure);
    }

    /** What kind of fault it was, and what brought it about; not their texts, which may quote rows. */
    private static String kinds(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private synchronized boolean isFirst(Report report) {
        if (last != null && last.state().running()) {
            return false;
        }
        last = report;
        return true;
    }

    private synchronized Report.State state() {
        return last == null ? Report.State.NONE : last.state();
    }
}
