package org.horarium.config.rebuild;

import java.util.Arrays;
import java.util.List;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.ProblemType;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
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

    private final Rebuild rebuild;
    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuild rebuild, Rebuilds rebuilds) {
        this.rebuild = rebuild;
        this.rebuilds = rebuilds;
    }

    /** What there is, and what is being done with one of them, or was last. */
    record Projections(List<String> items, Report.State lastRebuild) {}

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping
    Projections list() {
        return new Projections(
                Arrays.stream(Projection.values()).map(Projection::title).toList(), rebuilds.state());
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
        if (!rebuilds.begin(Projection.titled(name), purpose)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A rebuild is running.");
            problem.setType(ProblemType.of("rebuild-running"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        return ResponseEntity.accepted().body(rebuilds.state());
    }
}
