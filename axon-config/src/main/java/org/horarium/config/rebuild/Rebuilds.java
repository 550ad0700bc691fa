package org.horarium.config.rebuild;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets this process do one rebuild at a time, and tells of the one that runs or was the last. */
@Component
class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private @Nullable Report last;

    Rebuilds(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Begins it on a thread of its own, unless another one runs. */
    boolean begin(Projection projection, Purpose purpose) {
        Report report = new Report(projection, purpose);
        if (!isFirst(report)) {
            return false;
        }
        Thread thread = new Thread(() -> run(projection, purpose, report), "rebuild-" + projection.title());
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** Does it before it returns, unless another one runs; answers whether it came to its end. */
    boolean complete(Projection projection, Purpose purpose) {
        Report report = new Report(projection, purpose);
        return isFirst(report) && run(projection, purpose, report);
    }

    private boolean run(Projection projection, Purpose purpose, Report report) {
        String failure = null;
        try {
            rebuild.run(projection, purpose, report);
        } catch (InterruptedException | RuntimeException e) {
            LOG.error("The rebuild of {} failed; the projection is as it was", projection.title(), e);
            failure = "It failed (%s); the projection is as it was. See the log.".formatted(kinds(e));
        }
        report.ended(failure);
        return failure == null;
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

    synchronized Report.State state() {
        return last == null ? Report.State.NONE : last.state();
    }
}
