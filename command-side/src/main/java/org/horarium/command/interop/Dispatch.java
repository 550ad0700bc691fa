package org.horarium.command.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.MetaData;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has many statements decided at once, since each waits for its own commit. Statements on one subject follow one
 * another, so that the last line of a file wins.
 */
@Component
class Dispatch implements DisposableBean {

    private static final int AT_ONCE = 4;

    private final Decision decision;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Dispatch::thread);

    Dispatch(Decision decision) {
        this.decision = decision;
    }

    /** Returns when all are decided, or throws when the store is away. */
    void all(Iterable<List<Statement>> bySubject, MetaData saidWith, Tally tally) {
        List<Future<?>> running = new ArrayList<>();
        for (List<Statement> statements : bySubject) {
            running.add(
                    threads.submit(() -> statements.forEach(statement -> decision.take(statement, saidWith, tally))));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CommandExecutionException("The import broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandExecutionException("The import was interrupted", e);
        } finally {
            running.forEach(one -> one.cancel(false));
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    }
}
