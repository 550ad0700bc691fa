package org.horarium.config.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.letters.DeadLetters;
import org.horarium.config.projections.ProjectionProcessor;
import org.horarium.config.store.Progress;
import org.horarium.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a projection anew while it is read and written: its own handlers fill a second set of tables from the first
 * event on; when they have caught up, the two are compared, and change places in one transaction. The former tables are
 * kept until the next time, as a way back.
 */
@Component
class Rebuild {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration LONGEST_FAULT = Duration.ofMinutes(2);

    private final NextProcessors processors;
    private final Schemas schemas;
    private final NextIndex index;
    private final Comparison comparison;
    private final Progress progress;
    private final DeadLetters letters;
    private final EventStore store;
    private final TransactionTemplate transaction;

    Rebuild(
            NextProcessors processors,
            Schemas schemas,
            NextIndex index,
            Comparison comparison,
            Progress progress,
            DeadLetters letters,
            EventStore store,
            PlatformTransactionManager transactions) {
        this.processors = processors;
        this.schemas = schemas;
        this.index = index;
        this.comparison = comparison;
        this.progress = progress;
        this.letters = letters;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is a way back; it ends where an update has changed the tables meanwhile. */
    void mustHaveFormer(Projection projection) {
        if (!schemas.hasFormer(projection)) {
            throw new NotFound("unknown-way-back");
        }
    }

    void run(Projection projection, Purpose purpose, Report report) throws InterruptedException {
        List<String> live = projection.processors();
        live.forEach(name -> forget(NextProcessors.nameFor(name)));
        transaction.executeWithoutResult(status -> makeNext(projection, purpose));
        NextTables tables = processors.tables(projection);
        if (purpose != Purpose.ROLLBACK) {
            tables.planningLater();
        }
        List<ProjectionProcessor> next =
                live.stream().map(name -> processors.next(name, tables)).toList();
        next.forEach(ProjectionProcessor::start);
        try {
            awaitCaughtUp(live, next, report);
            report.begins("completing");
            tables.planAtOnce();
            index.keep(projection);
            report.begins("comparing");
            Comparison.Result compared = compare(projection, purpose, next);
            report.found(compared);
            if (purpose.replaces(compared)) {
                report.begins("switching");
                takePlace(projection, purpose, live, next, report);
                report.hasReplaced();
            }
        } finally {
            stop(next);
            live.stream().map(processors::live).filter(it -> !it.isRunning()).forEach(ProjectionProcessor::start);
            transaction.executeWithoutResult(status -> tidyUp(projection, purpose));
        }
    }

    private void makeNext(Projection projection, Purpose purpose) {
        if (purpose == Purpose.ROLLBACK) {
            mustHaveFormer(projection);
            schemas.formerBecomesNext(projection);
        } else {
            schemas.makeNext(projection);
        }
    }

    private void tidyUp(Projection projection, Purpose purpose) {
        if (purpose == Purpose.ROLLBACK) {
            schemas.nextBecomesFormer(projection);
        }
        projection.processors().forEach(name -> forget(NextProcessors.nameFor(name)));
        schemas.dropNext(projection);
    }

    /** Nothing where other processes read for the projection too: they cannot be held. */
    private Comparison.@Nullable Result compare(Projection projection, Purpose purpose, List<ProjectionProcessor> next)
            throws InterruptedException {
        List<SamePosition> held = new ArrayList<>();
        try {
            for (int at = 0; at < next.size(); at++) {
                ProjectionProcessor live =
                        processors.live(projection.processors().get(at));
                SamePosition same = new SamePosition(live, next.get(at));
                held.add(same);
                same.hold();
            }
            index.keep(projection); // what was under way when the days began to be worked out at once
            return comparison.compare(projection, () -> held.forEach(SamePosition::letGo));
        } catch (UnableToClaimTokenException elsewhere) {
            if (purpose.needsComparison()) {
                throw elsewhere;
            }
            return null;
        } finally {
            held.forEach(SamePosition::letGo);
        }
    }

    private void takePlace(
            Projection projection, Purpose purpose, List<String> live, List<ProjectionProcessor> next, Report report)
            throws InterruptedException {
        index.fill(projection, purpose == Purpose.ROLLBACK);
        stop(live.stream().map(processors::live).toList());
        awaitCaughtUp(live, next, report);
        stop(next);
        index.follow(projection);
        changePlaces(projection);
        index.dropFormer(projection);
    }

    private void adopt(String processor) {
        schemas.keepToken(processor);
        schemas.adoptToken(processor, NextProcessors.nameFor(processor));
        letters.adopt(processor, NextProcessors.nameFor(processor));
    }

    private void forget(String processor) {
        schemas.forgetToken(processor);
        letters.clear(processor);
    }

    private static void stop(List<ProjectionProcessor> all) {
        all.stream()
                .filter(ProjectionProcessor::isRunning)
                .map(ProjectionProcessor::shutdownAsync)
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void changePlaces(Projection projection) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try {
                transaction.executeWithoutResult(status -> changePlacesAtOnce(projection));
                return;
            } catch (PessimisticLockingFailureException inUse) {
                if (System.nanoTime() - begun > LONGEST_FAULT.toNanos()) {
                    throw inUse;
                }
            } catch (RuntimeException fault) {
                index.distrust(projection);
                throw fault;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** Writes nothing before the index has changed places, which may take its time: an open write holds up all readers. */
    private void changePlacesAtOnce(Projection projection) {
        index.pauseMirror(projection);
        schemas.lock(projection);
        index.takePlace(projection);
        schemas.dropFormer(projection);
        schemas.swap(projection);
        schemas.note(projection);
        projection.processors().forEach(this::adopt);
    }

    private void awaitCaughtUp(List<String> live, List<ProjectionProcessor> next, Report report)
            throws InterruptedException {
        long healthy = System.nanoTime();
        for (String name : live) {
            while (!progress.hasCaughtUp(NextProcessors.nameFor(name), name)) {
                report.reached(position(next), head());
                if (!isFaulty(next)) {
                    healthy = System.nanoTime();
                } else if (System.nanoTime() - healthy > LONGEST_FAULT.toNanos()) {
                    throw new IllegalStateException("The rebuild met a fault that does not pass");
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
        report.reached(position(next), head());
    }

    private static boolean isFaulty(List<ProjectionProcessor> next) {
        return next.stream()
                .anyMatch(it -> it.processingStatus().isEmpty()
                        || it.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState));
    }

    private static long position(List<ProjectionProcessor> next) {
        return next.stream()
                .flatMap(it -> it.processingStatus().values().stream())
                .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
    }

    private long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }
}
