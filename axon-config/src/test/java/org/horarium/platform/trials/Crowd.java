package org.horarium.platform.trials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;

/** Regulars who all act at once. */
final class Crowd implements AutoCloseable {

    private final List<Regular> regulars;
    private final ExecutorService threads;
    private final AtomicInteger granted = new AtomicInteger();
    private List<Future<?>> running = List.of();

    private Crowd(List<Regular> regulars) {
        this.regulars = regulars;
        this.threads = Executors.newFixedThreadPool(regulars.size());
    }

    /** That many new patients of the practice. */
    static Crowd of(int size, Client admin, Practice practice) {
        return new Crowd(IntStream.range(0, size)
                .mapToObj(number -> new Regular(Clinic.patient(admin).id(), practice, number))
                .toList());
    }

    /** Lets all of them act until that comes true, or the platform is gone. */
    void begin(Client client, BooleanSupplier enough) {
        List<Future<?>> begun = new ArrayList<>();
        regulars.forEach(one -> begun.add(threads.submit(() -> act(one, client, enough))));
        running = begun;
    }

    /** Returns when the last of them has stopped; what went wrong for one of them goes wrong here. */
    void awaitEnd() throws Exception {
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** How many wishes were granted so far. */
    int granted() {
        return granted.get();
    }

    List<Regular> all() {
        return regulars;
    }

    /** Every visit that any of them was promised. */
    Map<String, Visit> promised() {
        Map<String, Visit> all = new HashMap<>();
        regulars.forEach(one -> all.putAll(one.promised()));
        return all;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void act(Regular one, Client client, BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                if (one.act(client)) {
                    granted.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            // What it waits for is asked for again when the platform is back.
            return;
        }
    }
}
