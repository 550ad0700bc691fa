package org.horarium.config.rebuild;

import java.util.Arrays;
import java.util.List;
import org.horarium.shared.ProblemType;
import org.horarium.shared.access.Actor;
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
import org.springframework.web.bind.annotation.RestController;

/** Lets operators rebuild a projection; one at a time, while reads and bookings go on. */
@RestController
@RequestMapping("/api/projections")
class RebuildEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);

    private final Rebuild rebuild;
    private State last = new State("none", false, null);

    RebuildEndpoint(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** What is being rebuilt, or was last. */
    record State(String projection, boolean running, @Nullable String failure) {}

    record Projections(List<String> items, State lastRebuild) {}

    @GetMapping
    Projections list(Actor actor) {
        actor.mustBeAdmin();
        return new Projections(
                Arrays.stream(Projection.values()).map(Projection::title).toList(), last());
    }

    @PostMapping("/{name}/rebuild")
    ResponseEntity<?> rebuild(@PathVariable String name, Actor actor) {
        actor.mustBeAdmin();
        Projection projection = Projection.titled(name);
        if (!begin(projection)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A rebuild is running.");
            problem.setType(ProblemType.of("rebuild-running"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        Thread thread = new Thread(() -> run(projection), "rebuild-" + name);
        thread.setDaemon(true);
        thread.start();
        return ResponseEntity.accepted().body(last());
    }

    private void run(Projection projection) {
        String failure = null;
        try {
            rebuild.run(projection);
        } catch (InterruptedException | RuntimeException e) {
            LOG.error("The rebuild of {} failed; the projection is as it was", projection.title(), e);
            failure = "It failed; the projection is as it was. See the log.";
        }
        note(new State(projection.title(), false, failure));
    }

    private synchronized boolean begin(Projection projection) {
        if (last.running()) {
            return false;
        }
        last = new State(projection.title(), true, null);
        return true;
    }

    private synchronized void note(State state) {
        last = state;
    }

    private synchronized State last() {
        return last;
    }
}
