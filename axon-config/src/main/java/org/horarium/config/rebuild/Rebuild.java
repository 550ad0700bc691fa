package org.horarium.config.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.horarium.config.letters.DeadLetters;
import org.horarium.config.projections.ProjectionProcessor;
import org.horarium.config.store.Progress;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a projection anew while it is read and written: its own handlers fill a second set of tables from the first
 * event on; when they have caught up, the two sets change places in one transaction.
 */
@Component
class Rebuild {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int ATTEMPTS = 100;

    private final NextProcessors processors;
    private final Schemas schemas;
    private final NextIndex index;
    private final Progress progress;
    private final DeadLetters letters;
    private final TransactionTemplate transaction;

    Rebuild(
            NextProcessors processors,
            Schemas schemas,
            NextIndex index,
            Progress progress,
            DeadLetters letters,
            PlatformTransactionManager transactions) {
        this.processors = processors;
        this.schemas = schemas;
        this.index = index;
        this.progress = progress;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Projection projection) throws InterruptedException {
        List<String> live = projection.processors();
        live.forEach(name -> forget(NextProcessors.nameFor(name)));
        transaction.executeWithoutResult(status -> schemas.makeNext(projection));
        List<ProjectionProcessor> next =
                live.stream().map(name -> processors.next(projection, name)).toList();
        next.forEach(ProjectionProcessor::start);
        try {
            awaitCaughtUp(live, next);
            index.fill(projection);
            stop(live.stream().map(processors::live).toList());
            awaitCaughtUp(live, next);
            stop(next);
            changePlaces(projection);
        } finally {
            stop(next);
            live.stream().map(processors::live).filter(it -> !it.isRunning()).forEach(ProjectionProcessor::start);
            live.forEach(name -> forget(NextProcessors.nameFor(name)));
            schemas.dropNext(projection);
        }
        schemas.dropFormer(projection);
        index.dropFormer(projection);
    }

    private void adopt(String processor) {
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
        for (int attempt = 1; !hasChangedPlaces(projection, attempt == ATTEMPTS); attempt++) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private boolean hasChangedPlaces(Projection projection, boolean last) {
        try {
            transaction.executeWithoutResult(status -> {
                index.pauseMirror(projection);
                schemas.lock(projection);
                schemas.dropFormer(projection);
                index.takePlace(projection);
                schemas.swap(projection);
                projection.processors().forEach(this::adopt);
            });
            return true;
        } catch (PessimisticLockingFailureException inUse) {
            if (last) {
                throw inUse;
            }
            return false;
        }
    }

    private void awaitCaughtUp(List<String> live, List<ProjectionProcessor> next) throws InterruptedException {
        for (String name : live) {
            while (!progress.hasCaughtUp(NextProcessors.nameFor(name), name)) {
                if (next.stream().anyMatch(ProjectionProcessor::isError)) {
                    throw new IllegalStateException("The rebuild met an event that its projection cannot handle");
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }
}
